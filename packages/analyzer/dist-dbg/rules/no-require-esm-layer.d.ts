export declare const noRequireEsmLayer: import("./define.ts").ProjectRule<"no-require-esm-layer", "refused", Readonly<Record<string, unknown>>>;
//# sourceMappingURL=no-require-esm-layer.d.ts.map