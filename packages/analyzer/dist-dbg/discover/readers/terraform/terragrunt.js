import { baseName, folderOf, joinPath, upward } from "../../../paths.js";
import { evaluate } from "./evaluate.js";
import { readHcl } from "./hcl/body.js";
import { relativePath } from "./relative-path.js";
import { scalar, textOf } from "./values.js";
export const isTerragrunt = (file) => baseName(file) === 'terragrunt.hcl';
/** Reads every `terragrunt.hcl`: a module by its source, and `inputs`. */
export function readDeployments(host) {
    const modules = [];
    const calls = [];
    for (const file of host.files.filter(isTerragrunt)) {
        const { body } = readHcl(host.read(file) ?? '');
        const own = folderOf(file);
        const block = body.blocks.find(({ type }) => type === 'terraform');
        const source = block?.body.attributes.get('source');
        const text = source && textOf(evaluate(source, scopeOf(file, body, own, host)));
        if (!source || text === undefined)
            continue;
        const isLocal = /^\.\.?(?:\/|$)/.test(text);
        const folder = isLocal ? joinPath(own, text.replace(/\?.*$/, '')) : own;
        const inputs = body.attributes.get('inputs');
        if (folder === undefined)
            continue;
        const given = inputs && evaluate(inputs, scopeOf(file, body, folder, host));
        const input = (name) => (given?.kind === 'map' ? given.entries.get(name) : undefined);
        if (isLocal)
            modules.push({ folder, value: input });
        else
            calls.push(callOf(file, text, source, input));
    }
    return { modules, calls };
}
/** `tfr:///terraform-aws-modules/lambda/aws?version=8.0.0` and its like. */
function callOf(file, text, source, input) {
    const declaredAt = { file, range: source.range };
    const named = scalar(text.replace(/^tfr:\/\/[^/]*\//, '').replace(/\?.*$/, ''), declaredAt);
    return {
        type: 'module',
        address: baseName(folderOf(file)) || 'terragrunt',
        declaredAt,
        base: folderOf(file),
        attribute: (name) => (name === 'source' ? named : input(name)),
        inner: () => [],
    };
}
/** Where a file's own `locals` have names; paths that Terragrunt's functions give are seen from `base`. */
function scopeOf(file, body, base, host) {
    const own = folderOf(file);
    const reading = new Set();
    const locals = new Map(body.blocks.flatMap((block) => (block.type === 'locals' ? [...block.body.attributes] : [])));
    const scope = {
        file,
        bindings: new Map(),
        named: ([head, name, more]) => {
            const expression = head === 'local' && name !== undefined && more === undefined ? locals.get(name) : undefined;
            // A local that leads to itself ends here.
            if (!expression || name === undefined || reading.has(name))
                return undefined;
            reading.add(name);
            const value = evaluate(expression, scope);
            reading.delete(name);
            return value;
        },
        called: (name, [first], at) => {
            const folder = folderGiven(name, textOf(first), own, host);
            return folder === undefined ? undefined : scalar(relativePath(base, folder), at);
        },
        written: ({ range }) => (host.read(file) ?? '').slice(...range),
        fileText: () => undefined,
        filesBelow: () => undefined,
        step: () => true,
    };
    return scope;
}
function folderGiven(name, argument, own, host) {
    switch (name) {
        case 'get_terragrunt_dir':
        case 'get_original_terragrunt_dir':
            return own;
        case 'get_repo_root':
        case 'get_path_to_repo_root':
            return '';
        case 'find_in_parent_folders': {
            const wanted = argument ?? 'terragrunt.hcl';
            const above = [...upward(own)].slice(1);
            const found = above.find((folder) => host.kind(joinPath(folder, wanted) ?? wanted) !== undefined);
            return found === undefined ? undefined : joinPath(found, wanted);
        }
        default:
            return undefined;
    }
}
//# sourceMappingURL=terragrunt.js.map