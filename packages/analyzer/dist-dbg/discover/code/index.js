import { typescript } from "../../parse/typescript.js";
import { callFunction, instantiate, openArguments } from "./call.js";
import { extendsValue } from "./class.js";
import { asked } from "./machine.js";
import { exportedValue, loadModule } from "./module.js";
import { createImports } from "./resolve.js";
import { valueOfBinding } from "./scope.js";
export { itemsBehind } from "./expression.js";
export { repositoryPath } from "./machine.js";
export { memberOf, textOfValue, } from "./value.js";
/** One reading of a repository's code: everything made by any module of it is in `made`, in order. */
export function createCodeReader(host, options = {}) {
    const resolveImport = createImports(host);
    const machine = {
        ts: typescript(),
        host,
        resolveImport: (from, specifier) => (options.isLibrary?.(specifier) ? undefined : resolveImport(from, specifier)),
        workingFolder: options.workingFolder ?? (() => ''),
        environment: options.environment ?? (() => undefined),
        globals: options.globals ?? {},
        answer: options.answer ?? (() => undefined),
        modules: new Map(),
        made: [],
        used: new Set(),
        born: new WeakMap(),
        maps: new WeakSet(),
        uncertain: 0,
        depth: 0,
        steps: 0,
        lastStep: 0,
    };
    return {
        ts: machine.ts,
        made: machine.made,
        exported: (file, name) => asked(machine, () => exportedValue(machine, file, name)),
        load: (file) => asked(machine, () => loadModule(machine, file) !== undefined),
        call: (callee, args = openArguments(machine, callee), self) => asked(machine, () => callFunction(machine, callee, args, self)),
        instantiate: (callee, args = openArguments(machine, callee)) => asked(machine, () => instantiate(machine, callee, args, callee.at)),
        unused: (file) => asked(machine, () => unusedIn(machine, file)),
        isUsed: ({ node }) => machine.used.has(node),
        lineage: (callee) => asked(machine, () => lineageOf(machine, callee)),
    };
}
function lineageOf(machine, callee) {
    const classes = [];
    for (let at = callee; at?.kind === 'callable' && !classes.includes(at);) {
        classes.push(at);
        at = extendsValue(machine, at);
    }
    return classes;
}
function unusedIn(machine, file) {
    const names = loadModule(machine, file)?.scope.names.values() ?? [];
    return [...names].flatMap((binding) => {
        const value = valueOfBinding(binding);
        const isOwn = value?.kind === 'callable' && value.at.file === file;
        return isOwn && !machine.used.has(value.node) ? [value] : [];
    });
}
//# sourceMappingURL=index.js.map