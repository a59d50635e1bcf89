export declare const noUnresolvedLayerImport: import("./define.ts").ProjectRule<"no-unresolved-layer-import", Message, Readonly<Record<string, unknown>>>;
type Message = 'notProvided' | 'nearMiss' | 'notAttached' | 'landsElsewhere' | 'doubledFolder' | 'notAPackage' | 'notAttachedElsewhere' | 'wrongFolder' | 'olderVersion';
export {};
//# sourceMappingURL=no-unresolved-layer-import.d.ts.map