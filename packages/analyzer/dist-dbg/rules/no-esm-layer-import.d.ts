export declare const noEsmLayerImport: import("./define.ts").ProjectRule<"no-esm-layer-import", "notSearched", Readonly<Record<string, unknown>>>;
//# sourceMappingURL=no-esm-layer-import.d.ts.map