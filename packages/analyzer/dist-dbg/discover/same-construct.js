/** Compares a unit of the source with one of a template that may have been synthesized from it. */
export function sameness(source, made) {
    const paths = source.constructs ?? [{ ids: source.name.split('/'), outer: 0 }];
    const [path] = made.constructs ?? [];
    if (!path)
        return paths.some((one) => logicalName(one) === made.name) ? 'within-stack' : undefined;
    if (paths.some((one) => one.outer > 0 && isWhole(one, path)))
        return 'path';
    // A stack's own id often holds the stage, and a stage may stand around it.
    return paths.some((one) => isEnd(innerIds(one), path.ids)) ? 'within-stack' : undefined;
}
const innerIds = ({ ids, outer }) => ids.slice(outer);
const isWhole = ({ ids }, path) => ids.length === path.ids.length && isEnd(ids, path.ids);
/** Whether a path ends in these ids; one that is not known fits every other. */
function isEnd(ids, path) {
    if (ids.length === 0 || ids.length > path.length || ids.every((id) => id === undefined))
        return false;
    return ids.every((id, index) => id === undefined || id === path[path.length - ids.length + index]);
}
/** The name that the CDK makes of a path within its stack, without the hash at its end; undefined where an id is not known. */
function logicalName(path) {
    const ids = innerIds(path).filter((id) => id !== 'Resource' && id !== 'Default');
    if (ids.includes(undefined))
        return undefined;
    const parts = ids.filter((id, index) => id !== ids[index - 1]).map((id) => id?.replace(/[^A-Za-z0-9]/g, ''));
    return parts.join('');
}
//# sourceMappingURL=same-construct.js.map