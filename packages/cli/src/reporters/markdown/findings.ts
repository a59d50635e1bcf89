import type { ReportedFinding } from '@layerlint/analyzer';
import { cell, code, prose } from './escape.ts';
import { cutAfter, type Sheet } from './sheet.ts';

const MOST_FINDINGS = 50;
const WEIGHT = { error: 0, warning: 1, info: 2 };
const SEVERITIES = { error: 'error', warning: 'warning', info: 'note' };

/** One row each, the heaviest first. */
export function findingsSection(sheet: Sheet): string[] {
  const findings = findingsToShow(sheet);
  if (findings.length === 0) return [];
  const shown = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]).slice(0, MOST_FINDINGS);
  return [
    '## Findings',
    '',
    '| | Rule | Where | What |',
    '| --- | --- | --- | --- |',
    ...shown.map(row),
    ...cutAfter(sheet, findings.length - shown.length, 'finding'),
  ];
}

/** Without the findings on each copy where the section on duplicates shows the copies beside each other. */
function findingsToShow({ report, sections }: Sheet): readonly ReportedFinding[] {
  if (!sections.includes('duplicates') || report.duplicates.length === 0) return report.findings;
  return report.findings.filter(({ ruleId }) => ruleId !== 'no-duplicate-code');
}

function row({ severity, ruleId, docs, file, line, message, hint }: ReportedFinding): string {
  const cells = [
    SEVERITIES[severity],
    `[${code(ruleId)}](${docs})`,
    code(`${file || '.'}:${line}`),
    prose(`${message} ${hint}`.trimEnd()),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}
