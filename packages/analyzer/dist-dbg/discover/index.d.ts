import type { Answer, Host } from '../host/host.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import type { ReadContext } from './reader.ts';
export { sourcesBehind } from './handler.ts';
export { sharedByArchitect } from './readers/architect/shared.ts';
export interface Discovery {
    readonly workspace: Workspace;
    readonly problems: readonly Problem[];
}
/** What gets deployed: every function and layer that a file of the workspace declares, or, where none does, that folders suggest. */
export declare function discover(host: Host, variables: ReadContext['variables']): Discovery;
/** What a text alone tells: the readers that recognize it, by name; whether it belongs to a CDK application. */
export declare const QUESTIONS: {
    cdk: Answer;
    readers: (file: string, text: () => string) => string;
};
//# sourceMappingURL=index.d.ts.map