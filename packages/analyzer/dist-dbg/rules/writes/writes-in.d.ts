import type { ts } from 'ts-morph';
import type { SyntaxModule } from '../define.ts';
import type { Outcomes } from './known-text.ts';
import { type WriteFunction } from './write-functions.ts';
/** A call that changes files, and where. */
export interface Write {
    readonly call: ts.CallExpression;
    readonly name: string;
    readonly verb: WriteFunction['verb'];
    /** Each path it changes with all it may come to; those we cannot tell are left out. The one that decides comes first. */
    readonly paths: readonly NonNullable<Outcomes>[];
}
/** The calls of a file that change files when it runs on Lambda, in text order. */
export declare function writesIn(module: SyntaxModule): readonly Write[];
//# sourceMappingURL=writes-in.d.ts.map