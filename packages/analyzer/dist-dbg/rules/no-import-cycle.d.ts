export declare const noImportCycle: import("./define.ts").ProjectRule<"no-import-cycle", "cycle" | "itself", Readonly<Record<string, unknown>>>;
//# sourceMappingURL=no-import-cycle.d.ts.map