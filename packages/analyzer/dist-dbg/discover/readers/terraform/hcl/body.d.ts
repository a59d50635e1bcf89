import type { ReadBody } from './syntax.ts';
/** Reads a `.tf` or `.tfvars` file. A block with a fault in it is left out, and reading goes on at the next. Never throws. */
export declare function readHcl(text: string): ReadBody;
//# sourceMappingURL=body.d.ts.map