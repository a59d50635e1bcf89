import { type Parsed } from './nodes.ts';
/** JSON with the place of everything in it. Comments and trailing commas are tolerated. */
export declare function readJson(text: string): Parsed;
//# sourceMappingURL=read-json.d.ts.map