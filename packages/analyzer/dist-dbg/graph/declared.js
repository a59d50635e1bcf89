import { publicLayer } from "../aws/public-layers.js";
import { declaredContent } from "../layers/index.js";
import { sortedSet } from "../sorted.js";
import { splitPackage } from "../bare-specifier.js";
import { withoutModuleEnding } from "../paths.js";
/** What a user declares for a layer counts as all that it provides. `contents` are the layers of the workspace. */
export function declaredFor({ layers, layersComplete, environment }, options, contents) {
    const known = layers.map((reference) => contentOf(reference, options, contents));
    const unseen = known.filter(({ complete }) => !complete);
    const names = sortedSet(known.flatMap((content) => content.names));
    const lacking = layersComplete && environment?.has('NODE_PATH') !== true
        ? sortedSet(known.flatMap((content) => content.lacks))
        : [];
    return {
        names,
        // A search path of the function's own leads wherever it says, and not into layers unless it says so [FACTS 2].
        complete: unseen.length === 0 && environment?.has('NODE_PATH') !== true,
        lacking: lacking.filter((name) => !names.includes(name) && unseen.every(({ lacks }) => lacks.includes(name))),
    };
}
function contentOf(reference, options, contents) {
    const own = declaredContent(reference, options);
    if (own)
        return { names: own, lacks: [], complete: true };
    if (reference.kind === 'local')
        return { names: [], lacks: [], complete: contents.get(reference.layer)?.complete ?? false };
    const found = reference.kind === 'arn' ? publicLayer(reference.arn) : undefined;
    return found
        ? { names: found.provides, lacks: found.lacks, complete: found.complete }
        : { names: [], lacks: [], complete: false };
}
/** Whether a declaration covers a specifier: the npm package, or the path with or without its ending. */
export function isDeclared({ names }, specifier) {
    if (!specifier.startsWith('/'))
        return names.includes(splitPackage(specifier).name);
    const wanted = withoutModuleEnding(specifier);
    return names.some((name) => withoutModuleEnding(name) === wanted || wanted.startsWith(`${name.replace(/\/\*?$/, '')}/`));
}
//# sourceMappingURL=declared.js.map