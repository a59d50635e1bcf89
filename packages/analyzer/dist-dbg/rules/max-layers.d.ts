export declare const maxLayers: import("./define.ts").ProjectRule<"max-layers", "tooMany", Readonly<Record<string, unknown>>>;
//# sourceMappingURL=max-layers.d.ts.map