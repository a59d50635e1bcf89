import { duplicatesSection } from './pretty/duplicates.ts';
import { findingsSection } from './pretty/findings.ts';
import { createPage } from './pretty/page.ts';
import { problemsSection } from './pretty/problems.ts';
import { proposalsSection } from './pretty/proposals.ts';
import { summary } from './pretty/summary.ts';
import type { Reporter, Section } from './reporter.ts';

const SECTIONS = {
  findings: findingsSection,
  duplicates: duplicatesSection,
  proposals: proposalsSection,
  problems: problemsSection,
};

// The order of reading: what is wrong, what is wasteful, what to do, what we do not know.
const ORDER: readonly Section[] = ['findings', 'duplicates', 'proposals', 'problems'];

/** For people at a terminal: grouped, with the code in question, and ending in a summary that fits a screen. */
export const pretty: Reporter = {
  name: 'pretty',
  render(report, view) {
    const page = createPage(report, view);
    const shown = ORDER.filter((section) => view.sections.includes(section));
    const blocks = [...shown.map((section) => SECTIONS[section](page)), summary(page)].filter(
      (lines) => lines.length > 0,
    );
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
};
