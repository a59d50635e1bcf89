import type { Cursor } from './cursor.ts';
import type { Expression } from './syntax.ts';
/** Reads one expression; ends the block with a fault where none stands. */
export declare function readExpression(cursor: Cursor): Expression;
//# sourceMappingURL=expression.d.ts.map