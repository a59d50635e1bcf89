import type { ReportedProblem } from '@layerlint/analyzer';
import { counted } from '../../text.ts';
import type { Page } from './page.ts';

const MOST_PER_CODE = 3;

/** What we could not read or know, by kind: it is missing from everything above. */
export function problemsSection(page: Page): string[] {
  const problems = problemsToShow(page);
  if (problems.length === 0) return [];
  const byCode = new Map<string, ReportedProblem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  return [
    page.paint.bold('Problems') + page.paint.dim('  what could not be read, and is missing above'),
    ...[...byCode].flatMap(([code, group]) => ['', ...groupLines(page, code, group)]),
  ];
}

/** Without what a finding says already, at the same place, and what the summary says of an empty folder. */
export function problemsToShow({ report, sections }: Page): ReportedProblem[] {
  const placeOf = ({ file, line }: { readonly file?: string; readonly line?: number }) => `${file}:${line}`;
  const missingHandlers = report.findings.filter(({ ruleId }) => ruleId === 'handler-exists').map(placeOf);
  const said = new Set(sections.includes('findings') ? missingHandlers : []);
  return report.problems.filter(
    (problem) =>
      problem.code !== 'NOTHING_FOUND' && !(problem.code === 'HANDLER_NOT_FOUND' && said.has(placeOf(problem))),
  );
}

function groupLines(page: Page, code: string, group: readonly ReportedProblem[]): string[] {
  const shown = group.slice(0, MOST_PER_CODE);
  const more = group.length - shown.length;
  return [
    `  ${page.paint.magenta(code)}${group.length > 1 ? page.paint.dim(`  ${group.length}`) : ''}`,
    ...shown.flatMap((problem, at) => [
      ...page.paragraph(`${placeIn(problem)}${problem.message}`, 4),
      // Neighbours mostly share one hint; it stands below the last of them.
      ...(problem.hint === shown[at + 1]?.hint ? [] : page.advice(problem.hint, 4)),
    ]),
    ...(more > 0 ? [page.paint.dim(`    and ${counted(more, 'more place')}: ${page.command} --format json`)] : []),
  ];
}

function placeIn({ file, line }: ReportedProblem): string {
  if (file === undefined) return '';
  return line === undefined ? `${file || '.'}  ` : `${file || '.'}:${line}  `;
}
