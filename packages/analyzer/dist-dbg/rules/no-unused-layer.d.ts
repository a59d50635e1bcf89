export declare const noUnusedLayer: import("./define.ts").ProjectRule<"no-unused-layer", "unused" | "bundledIn", Readonly<Record<string, unknown>>>;
//# sourceMappingURL=no-unused-layer.d.ts.map