import { builtinModules } from 'node:module';
const NAMES = new Set(builtinModules.filter((name) => !name.startsWith('_')));
/** The builtin a specifier names, without `node:`; undefined when it names none. */
export function builtinName(specifier) {
    if (specifier.startsWith('node:'))
        return specifier.slice(5);
    return NAMES.has(specifier) ? specifier : undefined;
}
//# sourceMappingURL=node-builtins.js.map