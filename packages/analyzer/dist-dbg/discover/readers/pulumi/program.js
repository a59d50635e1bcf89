import { isArchitectureName } from "../../architectures.js";
import { memberOf, repositoryPath, textOfValue } from "../../code/index.js";
/** `lambda.Function` for `new aws.lambda.Function(…)`, by whatever import, or by the global that SST has; undefined for all else. */
export function awsResource({ callee, made }) {
    if (made !== 'new' || callee.kind !== 'reference' || callee.of)
        return undefined;
    const { module, path } = callee;
    if (module === undefined)
        return path[0] === 'aws' ? path.slice(1).join('.') : undefined;
    const inside = /^@pulumi\/aws(?:\/(.+))?$/.exec(module);
    return inside ? [...(inside[1]?.split('/') ?? []), ...path].join('.') : undefined;
}
/** The name that a resource is given, its first argument. */
export const resourceName = ({ arguments: [first] }) => textOfValue(first?.value);
/** A resource's id has the program's file and its name. */
export const resourceId = (file, name) => `${file}#${name}`;
/** Where a resource's name stands. */
export const resourcePlace = ({ arguments: [first], at }) => first?.at ?? at;
/** A property of an object, when it is there and known. */
export function property(object, name) {
    const held = memberOf(object, name);
    return held?.value.kind === 'nothing' ? undefined : held;
}
/** A text, with the place that states it. */
export function textOf(held) {
    const text = textOfValue(held?.value);
    return held === undefined || text === undefined ? undefined : { value: text, at: held.at };
}
/** `nodejs22.x`, written out or as one of the constants that Pulumi has for it. */
export function runtimeOf(held) {
    if (held?.value.kind !== 'reference')
        return textOf(held);
    const value = runtimeNamed(held.value.path.at(-1) ?? '');
    return value === undefined ? undefined : { value, at: held.at };
}
/** `NodeJS22dX` and its like: in Pulumi's names a `d` between two digits is a dot. */
function runtimeNamed(constant) {
    const name = constant.replace(/Runtime$/, '');
    const provided = /^Custom(AL2(?:023)?)?$/.exec(name);
    if (provided)
        return `provided${provided[1] === undefined ? '' : `.${provided[1].toLowerCase()}`}`;
    const [, language, version = '', system] = /^(NodeJS|Python|Ruby|Java|Dotnet|DotnetCore|Go)(\d+(?:d(?:\d+|[xX]))?)(AL2)?$/.exec(name) ?? [];
    if (language === undefined)
        return undefined;
    const suffix = system === undefined ? '' : `.${system.toLowerCase()}`;
    return `${language.toLowerCase()}${version.replace('d', '.').toLowerCase()}${suffix}`;
}
/** One of the two that Lambda has. */
export function architectureOf(held) {
    const text = textOf(held);
    return text && isArchitectureName(text.value) ? { value: text.value, at: text.at } : undefined;
}
/** The items of a list. */
export const itemsIn = (held) => held?.value.kind === 'list' ? held.value.items : [];
/** `FileArchive`, `AssetArchive` and their like, by the last part of their name. */
export function assetKind(value) {
    return value?.kind === 'construct' && value.callee.kind === 'reference' ? value.callee.path.at(-1) : undefined;
}
/** The file or folder that a `FileArchive` or a `FileAsset` is made of. */
export function assetPath(value, { folder }) {
    const kind = assetKind(value);
    if (value?.kind !== 'construct' || (kind !== 'FileArchive' && kind !== 'FileAsset'))
        return undefined;
    const text = textOfValue(value.arguments[0]?.value);
    return text === undefined ? undefined : repositoryPath(text, folder);
}
//# sourceMappingURL=program.js.map