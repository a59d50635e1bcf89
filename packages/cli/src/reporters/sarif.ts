import type { ReportingDescriptor, Run, ToolComponent } from 'sarif';
import type { Reporter, View } from './reporter.ts';
import { notificationOf } from './sarif/notification.ts';
import { levelOf, resultOf } from './sarif/result.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** For code scanning: findings as results, what could not be read as notifications of the run. SARIF 2.1.0. */
export const sarif: Reporter = {
  name: 'sarif',
  render(report, view) {
    const rules = rulesOf(report.findings, view);
    const positions = new Map(rules.map(({ id }, position) => [id, position]));
    const driver: ToolComponent = {
      name: report.tool.name,
      semanticVersion: report.tool.version,
      informationUri: 'https://github.com/layerlint/layerlint',
      rules,
    };
    const run: Run = {
      tool: { driver },
      // Two uploads for one commit are told apart by it: GitHub keeps the last of each.
      automationDetails: { id: 'layerlint/' },
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: true,
          toolExecutionNotifications: view.sections.includes('problems') ? report.problems.map(notificationOf) : [],
        },
      ],
      results: report.findings.map((finding) => resultOf(finding, positions.get(finding.ruleId))),
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
};

/** Every rule, also those that found nothing: readers learn what was looked for. */
function rulesOf(findings: readonly { readonly ruleId: string; readonly docs: string }[], { rules }: View) {
  const known = rules.map(({ id, summary, severity, docs }): ReportingDescriptor => ({
    id,
    shortDescription: { text: `${summary}.` },
    helpUri: docs,
    defaultConfiguration: { level: levelOf(severity) },
  }));
  const ids = new Set(rules.map(({ id }) => id));
  const others = new Map(findings.filter(({ ruleId }) => !ids.has(ruleId)).map(({ ruleId, docs }) => [ruleId, docs]));
  const unknown = [...others].map(([id, docs]): ReportingDescriptor => ({ id, helpUri: docs }));
  return [...known, ...unknown].sort((a, b) => (a.id < b.id ? -1 : 1));
}
