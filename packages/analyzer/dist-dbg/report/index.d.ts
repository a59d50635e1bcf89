import type { Analysis } from '../analyze.ts';
import type { Report } from '../model/report.ts';
export { buildGraphReport } from './graph.ts';
/** The public report of an analysis: plain data, lines and columns instead of offsets, sorted. */
export declare function buildReport(analysis: Analysis, version: string): Report;
//# sourceMappingURL=index.d.ts.map