import type { Analysis } from '../analyze.ts';
import type { GraphReport } from '../model/report.ts';
/** Every node and edge of the import graph, for `graph --format json`. */
export declare function buildGraphReport({ facts }: Pick<Analysis, 'facts'>): GraphReport;
//# sourceMappingURL=graph.d.ts.map