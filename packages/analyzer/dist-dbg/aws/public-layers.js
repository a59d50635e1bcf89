import { layers } from "./public-layer-list.js";
export { asOf } from "./public-layer-list.js";
/** `${AWS::Region}` may stand for the region, colons and all, and a parameter for the version. */
const LAYER = /^arn:.*:lambda:.*:([^:]*):layer:([^:]+)(?::(\d+)$)?/;
/**
 * What a public layer puts where Node finds it, as far as its makers say, by the ARN of a version. A layer that is not on
 * the list, or whose `complete` is false, may bring anything else as well: unknown stays unknown. A copy under the same
 * name in another account likely brings the same; of what it lacks nothing is sure.
 */
export function publicLayer(arn) {
    const [, account = '', name = '', number] = LAYER.exec(arn) ?? [];
    const layer = layers.find((candidate) => candidate.name.test(name));
    if (!layer)
        return undefined;
    const version = number === undefined ? undefined : Number(number);
    const isTheirs = layer.accounts.includes(account);
    const later = [...(layer.lacksUpTo ?? [])].flatMap(([item, last]) => isTheirs && version !== undefined && version <= last ? [item] : []);
    return {
        name,
        ...(version !== undefined && { version }),
        provides: layer.provides.filter((item) => !later.includes(item)),
        lacks: later,
        complete: layer.complete && isTheirs,
        ...(layer.arm64 && isTheirs && { architecture: layer.arm64.test(name) ? 'arm64' : 'x86_64' }),
    };
}
/** The handler's part where AWS_LAMBDA_EXEC_WRAPPER is set to a path; undefined for a script nobody but its owner knows. */
export const wrapperRuns = (path) => layers.find(({ wrapper }) => wrapper?.path === path)?.wrapper?.runs;
//# sourceMappingURL=public-layers.js.map