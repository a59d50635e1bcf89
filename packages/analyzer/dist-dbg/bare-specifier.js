/** Name and subpath of a bare specifier: `@shop/money/format` is `@shop/money` and `format`. */
export function splitPackage(specifier) {
    const parts = specifier.split('/');
    const length = specifier.startsWith('@') ? 2 : 1;
    return { name: parts.slice(0, length).join('/'), subpath: parts.slice(length).join('/') };
}
//# sourceMappingURL=bare-specifier.js.map