import type { ReportedFinding } from '@layerlint/analyzer';
import { counted, listed, printable } from '../../text.ts';
import { frame } from './frame.ts';
import type { Page } from './page.ts';

const MOST_FINDINGS = 50;
const MOST_RELATED = 3;
const WEIGHT = { error: 0, warning: 1, info: 2 };

/** Findings below the function they concern; the heaviest are kept when there are too many to read. */
export function findingsSection(page: Page): string[] {
  const findings = findingsToShow(page);
  const heaviestFirst = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const kept = new Set(heaviestFirst.slice(0, MOST_FINDINGS));
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings.filter((candidate) => kept.has(candidate))) {
    const key = finding.functions.length > 0 ? finding.functions.join('\n') : `file ${finding.file}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const blocks = [...groups.values()].sort(fewestFunctionsFirst).map((members) => group(page, members));
  const more = findings.length - kept.size;
  if (more > 0) blocks.push([page.paint.dim(`and ${counted(more, 'finding')} more: ${page.command} --format json`)]);
  return blocks.flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
}

/** Without the findings on each copy where the section on duplicates shows the copies side by side. */
function findingsToShow({ report, sections }: Page): readonly ReportedFinding[] {
  if (!sections.includes('duplicates') || report.duplicates.length === 0) return report.findings;
  return report.findings.filter(({ ruleId }) => ruleId !== 'no-duplicate-code');
}

/** One function's own findings, then what several share, then what belongs to none. */
function fewestFunctionsFirst([a]: readonly ReportedFinding[], [b]: readonly ReportedFinding[]): number {
  const rank = (finding: ReportedFinding | undefined) => finding?.functions.length || Infinity;
  return rank(a) === rank(b) ? 0 : rank(a) - rank(b);
}

function group(page: Page, findings: readonly ReportedFinding[]): string[] {
  const [first] = findings;
  return first ? [heading(page, first), ...findings.flatMap((finding) => ['', ...statement(page, finding)])] : [];
}

function heading({ report, paint, nameOf }: Page, { functions, file }: ReportedFinding): string {
  const [only] = functions;
  if (only === undefined) return paint.bold(printable(file || '.'));
  if (functions.length > 3)
    return (
      paint.bold(`Shared by ${counted(functions.length, 'function')}`) +
      paint.dim(`  ${listed(functions.map(nameOf), 3)}`)
    );
  const declaredAt = functions.length === 1 ? report.functions.find(({ id }) => id === only)?.declaredAt : undefined;
  const place = declaredAt ? paint.dim(`  ${printable(declaredAt.file)}:${declaredAt.line}`) : '';
  return paint.bold(functions.map(nameOf).join(', ')) + place;
}

function statement(page: Page, finding: ReportedFinding): string[] {
  const { paint } = page;
  const severity = { error: paint.red, warning: paint.yellow, info: paint.blue }[finding.severity](finding.severity);
  const place = `${printable(finding.file)}:${finding.line}:${finding.column}`;
  return [
    `  ${severity}  ${paint.bold(finding.ruleId)}  ${place}`,
    ...page.paragraph(finding.message, 2),
    ...frame(page, finding, 4),
    ...related(page, finding),
    ...page.advice(finding.hint, 2),
    paint.dim(`    layerlint explain ${finding.ruleId}`),
  ];
}

function related({ paint, paragraph }: Page, { related }: ReportedFinding): string[] {
  const lines = related
    .slice(0, MOST_RELATED)
    .flatMap(({ file, line, message }) => paragraph(`${file}:${line}  ${message}`, 4));
  if (related.length > MOST_RELATED) lines.push(`    and ${counted(related.length - MOST_RELATED, 'more place')}`);
  return lines.map((line) => paint.dim(line));
}
