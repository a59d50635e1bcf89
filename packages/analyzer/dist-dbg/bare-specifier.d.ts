/** Name and subpath of a bare specifier: `@shop/money/format` is `@shop/money` and `format`. */
export declare function splitPackage(specifier: string): {
    readonly name: string;
    readonly subpath: string;
};
//# sourceMappingURL=bare-specifier.d.ts.map