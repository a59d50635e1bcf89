/** Whether words in a text say that only the compiler's tree can tell its imports. */
export declare const hasDoubtfulWord: (text: string, isJavaScript: boolean) => boolean;
//# sourceMappingURL=doubt.d.ts.map