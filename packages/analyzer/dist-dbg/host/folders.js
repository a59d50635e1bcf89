import * as fs from 'node:fs';
import path from 'node:path';
import { baseName, folderOf } from "../paths.js";
export function createFolders(top) {
    const known = new Map();
    const followed = new Map();
    const entriesOf = (folder) => {
        const entries = known.get(folder);
        if (entries || known.has(folder))
            return entries;
        const found = folder === '' || kindOf(folder) === 'folder' ? read(path.join(top, folder)) : undefined;
        known.set(folder, found);
        return found;
    };
    const kindOf = (file) => {
        if (file === '')
            return 'folder';
        const kind = entriesOf(folderOf(file))?.get(baseName(file));
        if (kind !== 'link')
            return kind === 'other' ? undefined : kind;
        if (!followed.has(file))
            followed.set(file, follow(path.join(top, file)));
        return followed.get(file);
    };
    const linked = new Map([['', false]]);
    const isLinkedFolder = (folder) => {
        const answer = linked.get(folder) ?? isLinked(folder);
        linked.set(folder, answer);
        return answer;
    };
    const isLinked = (file) => file !== '' && (entriesOf(folderOf(file))?.get(baseName(file)) === 'link' || isLinkedFolder(folderOf(file)));
    return {
        kind: kindOf,
        isLinked,
        learn: (folder, entries) => known.set(folder, kindsOf(entries)),
    };
}
function read(folder) {
    try {
        return kindsOf(fs.readdirSync(folder, { withFileTypes: true }));
    }
    catch {
        return undefined;
    }
}
function kindsOf(entries) {
    const kinds = new Map();
    for (const entry of entries)
        kinds.set(entry.name, kindOfEntry(entry));
    return kinds;
}
function kindOfEntry(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
function follow(file) {
    try {
        const stat = fs.statSync(file);
        return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=folders.js.map