/** What a Dockerfile's variables are set to. */
export type Variables = ReadonlyMap<string, string>;
/** A text with its variables put in: `$NAME`, `${NAME}`, `${NAME:-default}`; undefined where one is not known. */
export declare function expand(text: string, variables: Variables): string | undefined;
//# sourceMappingURL=variables.d.ts.map