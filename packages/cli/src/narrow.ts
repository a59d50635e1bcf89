import type { Report, ReportedFinding } from '@layerlint/analyzer';

/** What `layerlint duplicates` is about: the classes and the findings that stand on their fragments. */
export function onlyDuplicates(report: Report): Report {
  const findings = report.findings.filter(({ ruleId }) => ruleId === 'no-duplicate-code');
  return { ...report, findings, proposals: [], summary: { ...report.summary, ...countsOf(findings), proposals: 0 } };
}

/** What `layerlint propose` is about. */
export function onlyProposals(report: Report): Report {
  return {
    ...report,
    findings: [],
    duplicates: [],
    summary: { ...report.summary, ...countsOf([]), duplicates: 0 },
  };
}

/** `--quiet`: only errors are listed; the summary goes on counting what there is. */
export function onlyErrors(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

function countsOf(findings: readonly ReportedFinding[]) {
  const count = (wanted: ReportedFinding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
