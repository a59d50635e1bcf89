/** How one folder names another, as Terraform and its wrappers write it. */
export function relativePath(from, to) {
    if (from === to)
        return '.';
    const [folder, base] = [to === '' ? [] : to.split('/'), from === '' ? [] : from.split('/')];
    let same = 0;
    while (same < base.length && folder[same] === base[same])
        same += 1;
    return [...base.slice(same).map(() => '..'), ...folder.slice(same)].join('/');
}
//# sourceMappingURL=relative-path.js.map