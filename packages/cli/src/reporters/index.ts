import { github } from './github.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** Every format of a report; the first is what people get who ask for none. */
export const reporters: readonly [Reporter, ...Reporter[]] = [pretty, json, sarif, markdown, github];
