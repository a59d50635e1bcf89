/** A piece of a text: as it stands, or the inside of a `${…}` that the Serverless Framework fills. */
export interface Piece {
    readonly kind: 'text' | 'variable';
    readonly text: string;
}
/** One of the values that a variable may take, the first that exists: `${opt:stage, self:provider.stage, 'dev'}` has three. */
export type Alternative = 
/** `type(argument):address`, where argument and address may hold variables themselves. */
{
    readonly kind: 'source';
    readonly type: string;
    readonly argument?: string;
    readonly address?: string;
} | {
    readonly kind: 'literal';
    readonly value: number | boolean | null;
}
/** A quoted text, or variables within the variable. */
 | {
    readonly kind: 'text';
    readonly text: string;
};
/** Splits a text at its outermost variables. */
export declare function piecesOf(text: string): Piece[];
/** What stands between the commas of a variable. */
export declare function alternativesOf(content: string): Alternative[];
//# sourceMappingURL=variable-syntax.d.ts.map