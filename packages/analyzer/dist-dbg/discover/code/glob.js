import { absolutePath, placeOfNode, repositoryPath, unknownAt } from "./machine.js";
import { held, listValue, memberOf, textOfValue, textValue } from "./value.js";
/** The files of the repository that a pattern finds: `globSync('src/*.ts')`. Only with options that say where, if any. */
export function globbed(machine, { args: [first, options], node, scope }) {
    const pattern = textOfValue(first?.value);
    const cwd = memberOf(options?.value, 'cwd')?.value;
    const isPlain = !options || (options.value.kind === 'object' && options.value.members.size === (cwd ? 1 : 0));
    const working = machine.workingFolder(scope.file);
    const folder = cwd ? repositoryPath(textOfValue(cwd) ?? '/', working) : working;
    if (pattern === undefined || folder === undefined || !isPlain)
        return unknownAt(node, scope);
    const at = placeOfNode(node, scope);
    const isAbsolute = pattern.startsWith('/');
    const prefix = isAbsolute || folder === '' ? '' : `${folder}/`;
    const path = isAbsolute ? repositoryPath(pattern, '') : pattern.replace(/^\.\//, '');
    if (path === undefined || path.startsWith('..'))
        return unknownAt(node, scope);
    const fits = expressionOf(path);
    const found = machine.host.files
        .filter((file) => file.startsWith(prefix) && fits.test(file.slice(prefix.length)))
        .map((file) => held(textValue(isAbsolute ? absolutePath(file) : file.slice(prefix.length), at)));
    // What is not there may be built before the code runs.
    return found.length === 0 ? unknownAt(node, scope) : listValue(found, at);
}
function expressionOf(pattern) {
    const source = pattern
        .replace(/[.+^$()|[\]\\]/g, '\\$&')
        .replace(/\{([^{}]*)\}/g, (_, choices) => `(?:${choices.replaceAll(',', '|')})`)
        .replace(/\?(?!:)/g, '[^/]')
        .replace(/\*\*\/|\*\*|\*/g, (stars) => (stars === '**/' ? '(?:[^/]+/)*' : stars === '**' ? '.*' : '[^/]*'));
    return new RegExp(`^${source}$`);
}
//# sourceMappingURL=glob.js.map