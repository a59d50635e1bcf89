import { type Code } from './code.ts';
/** One of the expressions that begin at a token. */
export interface Part {
    /** The token behind it. */
    readonly end: number;
    /** What it always gives, as `textOf` of the tree's reader works it out. Not asked for, it leaves no doubt. */
    readonly text: () => string | undefined;
    readonly kind: 'literal' | 'template' | 'sum' | 'call' | 'new' | 'other';
    /** Of a call and of `new`: the parenthesis before the arguments. */
    readonly open?: number;
}
/** The expressions that begin at a token, each within the next. None: what begins here has no static text. */
export declare function partsAt(code: Code, at: number, depth?: number): readonly Part[];
/** What the whole expression from one token up to another gives. */
export declare function textBetween(code: Code, at: number, end: number, depth: number): string | undefined;
export declare const isStringAt: (code: Code, at: number) => boolean;
interface Imported {
    readonly module: string;
    readonly member: string;
}
/** The module and export that a callee means, as the tree's reader tells it. */
export declare function importedFunction(code: Code, start: number, open: number): Imported | undefined;
interface Arguments {
    readonly texts: readonly (string | undefined)[];
    readonly hasSpread: boolean;
}
export declare function argumentTexts(code: Code, open: number, depth: number): Arguments;
/** The comma or parenthesis behind an argument. */
export declare function argumentEnd(code: Code, from: number, close: number): number;
export {};
//# sourceMappingURL=values.d.ts.map