type Message = 'notInZip' | 'inLayer' | 'bundledIn';
export declare const noCrossFunctionImport: import("./define.ts").ProjectRule<"no-cross-function-import", Message, Readonly<Record<string, unknown>>>;
export {};
//# sourceMappingURL=no-cross-function-import.d.ts.map