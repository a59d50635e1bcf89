import { dot } from './dot.ts';
import { json } from './json.ts';
import { mermaid } from './mermaid.ts';
import { pretty } from './pretty.ts';
import type { GraphReporter } from './reporter.ts';

/** Every format of the graph; the first is what people get who ask for none. */
export const graphReporters: readonly [GraphReporter, ...GraphReporter[]] = [pretty, json, mermaid, dot];
