/** One command with its arguments, and how it is joined to the one before. */
export interface Command {
    /** `;` also stands for the first command of a line. */
    readonly after: ';' | '&&' | '||' | '|' | '(' | ')';
    readonly words: readonly Word[];
    /** Files it writes its output to. */
    readonly outputs: readonly string[];
}
export interface Word {
    readonly text: string;
    /** It has a `*` outside quotes. */
    readonly isPattern: boolean;
}
/** Splits a shell line into simple commands. Undefined for what a shell must run to know: `$(…)`, a file as input. */
export declare function commandsOf(line: string): Command[] | undefined;
//# sourceMappingURL=shell-words.d.ts.map