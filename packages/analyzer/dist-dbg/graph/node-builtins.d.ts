/** The builtin a specifier names, without `node:`; undefined when it names none. */
export declare function builtinName(specifier: string): string | undefined;
//# sourceMappingURL=node-builtins.d.ts.map