export function listBelow(top, { leftOut, entriesOf }) {
    const [files, links, folders] = [[], [], [top]];
    for (const folder of folders) {
        for (const entry of entriesOf(folder)) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isFile())
                files.push(path);
            else if (entry.isSymbolicLink())
                links.push(path);
            else if (entry.isDirectory() && !leftOut.has(entry.name))
                folders.push(path);
        }
    }
    return { files: files.sort(), folders: folders.sort(), links: links.sort() };
}
//# sourceMappingURL=list.js.map