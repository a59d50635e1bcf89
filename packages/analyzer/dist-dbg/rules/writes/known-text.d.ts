/** The start of a text; `open` when something unknown follows. */
export interface KnownText {
    readonly text: string;
    readonly open: boolean;
}
/** Everything a value may come to, each of it known from its start; undefined when any of it is not. */
export type Outcomes = readonly KnownText[] | undefined;
/** Where the runtime starts a handler: relative paths count from here. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html (LAMBDA_TASK_ROOT, read 2026-11) */
export declare const CODE_FOLDER = "/var/task";
export declare const closed: (text: string) => Outcomes;
/** Either of them: known only when both are. */
export declare const either: (a: Outcomes, b: Outcomes) => Outcomes;
/** One after the other. What is unknown in the middle leaves the start known. */
export declare const concat: (parts: readonly Outcomes[]) => Outcomes;
/** `path.join`: an unknown part may hold `..`, but whoever joins it to a folder means below that folder. */
export declare const join: (parts: readonly Outcomes[]) => Outcomes;
/** `path.resolve`. An unknown part may be absolute, and then nothing before it counts. */
export declare function resolve(parts: readonly Outcomes[]): Outcomes;
/** Applies a function of one path to each outcome; of an open one, `ofOpen` to what is known of it. */
export declare const each: (outcomes: Outcomes, ofClosed: (text: string) => string, ofOpen: (text: string) => string) => Outcomes;
export declare const dirname: (outcomes: Outcomes) => Outcomes;
//# sourceMappingURL=known-text.d.ts.map