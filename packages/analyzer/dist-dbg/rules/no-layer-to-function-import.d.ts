type Message = 'notInLayer' | 'builtWith' | 'inTask';
export declare const noLayerToFunctionImport: import("./define.ts").ProjectRule<"no-layer-to-function-import", Message, Readonly<Record<string, unknown>>>;
export {};
//# sourceMappingURL=no-layer-to-function-import.d.ts.map