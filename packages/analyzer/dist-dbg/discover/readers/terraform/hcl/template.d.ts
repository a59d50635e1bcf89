import type { Cursor } from './cursor.ts';
import type { Expression } from './syntax.ts';
/** Reads the expression in `${…}`; expressions hold templates and templates hold expressions. */
export type ReadExpression = (cursor: Cursor) => Expression;
/** `"…"`, the cursor before its first quote. */
export declare function readQuoted(cursor: Cursor, read: ReadExpression): Expression;
/** A text that is a template from its first to its last character, as in Terraform's JSON. */
export declare function readTemplate(cursor: Cursor, read: ReadExpression): Expression;
/** `<<END … END`; undefined where none begins. */
export declare function readHeredoc(cursor: Cursor, read: ReadExpression): Expression | undefined;
//# sourceMappingURL=template.d.ts.map