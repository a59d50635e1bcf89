/** A file system call whose path leads below `/opt`, where layers are unpacked. */
export declare const noOptWrite: import("./define.ts").ModuleRule<"no-opt-write", "write", Readonly<Record<string, unknown>>>;
//# sourceMappingURL=no-opt-write.d.ts.map