type Message = 'missing' | 'elsewhere' | 'notExported' | 'exportsOther' | 'noExport';
export declare const handlerExists: import("./define.ts").ProjectRule<"handler-exists", Message, Readonly<Record<string, unknown>>>;
export {};
//# sourceMappingURL=handler-exists.d.ts.map