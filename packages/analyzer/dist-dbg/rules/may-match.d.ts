import type { Options } from '../options.ts';
/** Whether a module rule that is switched on may find something in a text: then its compiler nodes are worth keeping. */
export declare function mayMatchSomeRule(options: Options): (text: string) => boolean;
//# sourceMappingURL=may-match.d.ts.map