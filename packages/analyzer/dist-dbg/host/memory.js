import { Buffer } from 'node:buffer';
/** A host over texts or bytes by path, for tests. */
export function memoryHost(contents) {
    const all = Object.keys(contents).sort();
    const folders = new Set(['']);
    for (const file of all) {
        for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
            folders.add(file.slice(0, end));
    }
    const content = (file) => (Object.hasOwn(contents, file) ? contents[file] : undefined);
    const bytes = (file) => {
        const found = content(file);
        return typeof found === 'string' ? Buffer.from(found) : found;
    };
    const read = (file) => {
        const found = content(file);
        return typeof found === 'object' ? Buffer.from(found).toString('utf8') : found;
    };
    return {
        files: all.filter((file) => !/(^|\/)node_modules\//.test(file)),
        below: (folder) => all.filter((file) => folder === '' || file.startsWith(`${folder}/`)),
        kind: (path) => (content(path) !== undefined ? 'file' : folders.has(path) ? 'folder' : undefined),
        read,
        ask: (file, _, answer) => answer(file, () => read(file) ?? ''),
        bytes: (file, length) => bytes(file)?.subarray(0, length),
        size: (file) => bytes(file)?.length,
        stamp: () => undefined,
        realPath: (path) => path,
        layout: () => all.join('\n'),
        isLeftOut: () => false,
        problems: () => [],
    };
}
//# sourceMappingURL=memory.js.map