import { folderOf, joinPath, upward } from "../paths.js";
const CONFIGS = ['jest.config', 'vitest.config', 'vite.config'].flatMap((name) => ['.ts', '.js', '.mjs', '.cjs', '.mts', '.json'].map((ending) => name + ending));
/** jest's `moduleNameMapper` and vitest's `alias`, read as text: nothing is run. */
export function createTestMaps(host) {
    const byFolder = new Map();
    const inFolder = (folder) => {
        const known = byFolder.get(folder) ?? entriesIn(host, folder);
        byFolder.set(folder, known);
        return known;
    };
    return {
        find: (from, specifier) => [...upward(folderOf(from))].flatMap(inFolder).flatMap(({ pattern, to }) => {
            const match = pattern.exec(specifier);
            return match ? (joinPath(to.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '')) ?? []) : [];
        }),
    };
}
function entriesIn(host, folder) {
    const files = ['package.json', ...CONFIGS].map((name) => (folder === '' ? name : `${folder}/${name}`));
    return files.flatMap((file) => {
        const text = host.kind(file) === 'file' ? (host.read(file) ?? '') : '';
        return text.includes('/opt') ? entriesOf(text, folder) : [];
    });
}
/** A property `"^/opt/nodejs/(.*)$": "<rootDir>/layers/base/$1"`, or `{ find: '/opt', replacement: … }`, wherever it stands. */
function entriesOf(config, folder) {
    const pairs = config.matchAll(/(?:find:\s*)?(?:(["'`])(\^?\\?\/opt[^"'`]*)\1|\/(\^\\\/opt[^\n]*?)\/(?=,))\s*[:,]\s*(?:replacement:\s*)?([^\n]*)/g);
    return [...pairs].flatMap(([, , text, source, value = '']) => {
        const quoted = [...value.matchAll(/["'`]([^"'`]*)["'`]/g)].map(([, inner = '']) => inner);
        const path = quoted.find((inner) => /^(<rootDir>|\.{1,2})?[\w./$@<>{}-]*\/[\w./$@-]+$/.test(inner));
        const pattern = expression(source ?? text ?? '');
        if (path === undefined || !pattern)
            return [];
        const below = path.replace(/^(<rootDir>|\$\{__dirname\})\/?/, '');
        const isPrefix = source === undefined && !/[$(\\^]/.test(text ?? '');
        return [{ pattern, to: `${folder}/${below}${isPrefix ? '$1' : ''}` }];
    });
}
/** jest writes regular expressions, vitest also plain prefixes. */
function expression(text) {
    const source = text.replaceAll('\\\\', '\\');
    try {
        return new RegExp(/[$(\\^]/.test(source) ? source : `^${source}(/.*)?$`);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=test-maps.js.map