import type { Reporter } from './reporter.ts';

/** The report as it is: `schema/report-v1.json` describes it. */
export const json: Reporter = { name: 'json', render: (report) => `${JSON.stringify(report, null, 2)}\n` };
