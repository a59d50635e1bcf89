import type { GraphReporter } from './reporter.ts';

/** The graph as it is: `schema/graph-v1.json` describes it. */
export const json: GraphReporter = { name: 'json', render: (graph) => `${JSON.stringify(graph, null, 2)}\n` };
