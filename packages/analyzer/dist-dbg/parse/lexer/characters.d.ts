/** Whether a character may stand in a name. Beyond ASCII all is taken for letters, but for what is space. */
export declare const isNamePart: (code: number) => boolean;
export declare const isSpace: (code: number) => boolean;
export declare const isDigit: (code: number) => boolean;
/** The next offset that is neither space nor comment; the text's length where nothing follows. */
export declare function skipTrivia(text: string, from: number): number;
export declare function lineEnd(text: string, from: number): number;
export declare function commentEnd(text: string, from: number): number;
export declare function nameEnd(text: string, from: number): number;
/** Whether one word, and not a longer one, stands at an offset. */
export declare const isWordAt: (text: string, at: number, word: string) => boolean;
export declare const isQuote: (code: number) => boolean;
/** Behind the closing quote; -1 where the line ends before it. */
export declare function stringEnd(text: string, start: number): number;
/** Behind the backtick or the `${` that ends this part of a template; -1 where neither comes. */
export declare function templatePartEnd(text: string, from: number): number;
/** Behind the flags of the regular expression whose first slash is at `start`; -1 where its line ends before it does. */
export declare function patternEnd(text: string, start: number): number;
//# sourceMappingURL=characters.d.ts.map