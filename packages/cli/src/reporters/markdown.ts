import { counted } from '../text.ts';
import { duplicatesSection } from './markdown/duplicates.ts';
import { findingsSection } from './markdown/findings.ts';
import { problemsSection } from './markdown/problems.ts';
import { proposalsSection } from './markdown/proposals.ts';
import { createSheet, type Sheet } from './markdown/sheet.ts';
import type { Reporter, Section } from './reporter.ts';

const SECTIONS: readonly (readonly [Section, (sheet: Sheet) => string[]])[] = [
  ['findings', findingsSection],
  ['duplicates', duplicatesSection],
  ['proposals', proposalsSection],
  ['problems', problemsSection],
];

/** For a comment on a pull request, or the summary of a CI job: short enough to be read there. */
export const markdown: Reporter = {
  name: 'markdown',
  render(report, view) {
    const sheet = createSheet(report, view);
    const shown = SECTIONS.filter(([section]) => view.sections.includes(section));
    const blocks = [['# layerlint', '', summary(sheet)], ...shown.map(([, section]) => section(sheet))];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
};

function summary({ report: { summary, duplicates, proposals }, sections }: Sheet): string {
  const { errors, warnings, infos, functions, layers, modules } = summary;
  const said = [
    ...(sections.includes('findings')
      ? [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'note')]
      : []),
    ...(sections.includes('duplicates') ? [counted(duplicates.length, 'duplicate')] : []),
    ...(sections.includes('proposals') ? [counted(proposals.length, 'proposal')] : []),
  ];
  const looked = [counted(functions, 'function'), counted(layers, 'layer'), counted(modules, 'module')].join(', ');
  return `**${said.join(', ')}** in ${looked}.`;
}
