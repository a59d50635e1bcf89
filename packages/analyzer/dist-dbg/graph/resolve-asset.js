import { folderOf, joinPath } from "../paths.js";
import { fileTarget, inRepository } from "./resolve.js";
import { landedTarget } from "./resolve-opt.js";
/** A file that is named by its path: exactly that file, or the source of the JavaScript it names. Nothing completes it. */
export function resolveAsset(from, specifier, around) {
    const named = (folder, path) => {
        const file = joinPath(folder, path);
        if (file === undefined || around.tree.has(file))
            return file;
        return /\.[cm]?jsx?$/.test(file) ? inRepository(file, from, around) : undefined;
    };
    if (specifier.startsWith('/opt/')) {
        return {
            kind: 'by-function',
            forConsumer: (consumer) => landedTarget(consumer, joinPath(specifier.slice('/opt/'.length))) ?? { kind: 'unresolved', certain: false },
        };
    }
    if (specifier.startsWith('/var/task/')) {
        const path = specifier.slice('/var/task/'.length);
        return {
            kind: 'by-function',
            forConsumer: ({ root }) => {
                // Where a bundler moves the module to the top, what lies beside it moves along.
                const file = (root === undefined ? undefined : named(root, path)) ?? named(folderOf(from), path);
                return file === undefined ? { kind: 'unresolved', certain: false } : fileTarget(file);
            },
        };
    }
    const file = named(folderOf(from), specifier);
    if (file !== undefined)
        return { kind: 'fixed', target: fileTarget(file) };
    return {
        kind: 'by-function',
        forConsumer: (consumer) => {
            const at = consumer.landing.get(from);
            const landed = at === undefined ? undefined : landedTarget(consumer, joinPath(folderOf(at), specifier));
            return landed ?? { kind: 'unresolved', certain: false };
        },
    };
}
//# sourceMappingURL=resolve-asset.js.map