export declare const isLoadedByName: (name: string) => boolean;
//# sourceMappingURL=loaded-by-name.d.ts.map