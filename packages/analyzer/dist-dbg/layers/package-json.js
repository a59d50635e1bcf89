// By host, so that a package.json is read into an object once in a run, whoever asks.
const known = new WeakMap();
/** Undefined when there is none, or it is no JSON object. */
export function readPackageJson(host, file) {
    const byFile = known.get(host) ?? new Map();
    known.set(host, byFile);
    if (!byFile.has(file))
        byFile.set(file, parsed(host, file));
    return byFile.get(file);
}
function parsed(host, file) {
    if (host.kind(file) !== 'file')
        return undefined;
    try {
        const value = JSON.parse((host.read(file) ?? '').replace(/^\uFEFF/, ''));
        return typeof value === 'object' && value !== null ? checked(value) : undefined;
    }
    catch {
        return undefined;
    }
}
const UNCHECKED = [
    'exports',
    'imports',
    'workspaces',
    'dependencies',
    'devDependencies',
    'peerDependencies',
    'peerDependenciesMeta',
    'optionalDependencies',
    'private',
    'license',
    'repository',
];
/** Drops the text fields that hold no text; the others are checked where they are read. */
function checked(fields) {
    const texts = Object.fromEntries(['name', 'version', 'type', 'main', 'module'].flatMap((key) => typeof fields[key] === 'string' ? [[key, fields[key]]] : []));
    return { ...Object.fromEntries(UNCHECKED.map((key) => [key, fields[key]])), ...texts };
}
// Asked for at nearly every bare import, and the same answer each time.
const merged = new WeakMap();
const NONE = new Map();
/** Name and wanted version of what gets installed with it; other fields than these two only when asked for. */
export function dependenciesOf(manifest, fields = ['dependencies', 'optionalDependencies']) {
    if (!manifest)
        return NONE;
    const byFields = merged.get(manifest) ?? new Map();
    merged.set(manifest, byFields);
    const known = byFields.get(fields.join()) ?? merge(manifest, fields);
    byFields.set(fields.join(), known);
    return known;
}
function merge(manifest, fields) {
    const all = fields.map((field) => manifest[field]).filter((value) => typeof value === 'object' && value !== null);
    return new Map(all
        .flatMap((value) => Object.entries(value))
        .map(([name, wanted]) => [name, String(wanted)]));
}
//# sourceMappingURL=package-json.js.map