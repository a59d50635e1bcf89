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

/** What lies in one of the files: findings and problems there, classes with a copy there, proposals for modules there. */
export function onlyIn(files: ReadonlySet<string>, report: Report): Report {
  const findings = report.findings.filter(({ file }) => files.has(file));
  const duplicates = report.duplicates.filter(({ fragments }) => fragments.some(({ file }) => files.has(file)));
  const proposals = report.proposals.filter(({ modules }) => modules.some((file) => files.has(file)));
  const problems = report.problems.filter(({ file }) => file === undefined || files.has(file));
  const counts = { ...countsOf(findings), duplicates: duplicates.length, proposals: proposals.length };
  return { ...report, findings, duplicates, proposals, problems, summary: { ...report.summary, ...counts } };
}

/** `--quiet`: only errors are listed; the summary goes on counting what there is. */
export function onlyErrors(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

function countsOf(findings: readonly ReportedFinding[]) {
  const count = (wanted: ReportedFinding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
