/** Turns offsets of one text into lines and columns, both from 1. */
export interface LineMap {
    position(offset: number): {
        readonly line: number;
        readonly column: number;
    };
    readonly lines: number;
}
export declare function lineMap(text: string): LineMap;
//# sourceMappingURL=lines.d.ts.map