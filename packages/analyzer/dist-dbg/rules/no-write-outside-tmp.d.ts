/** A file system call whose path leads anywhere read-only but `/opt`, which has a rule of its own. */
export declare const noWriteOutsideTmp: import("./define.ts").ModuleRule<"no-write-outside-tmp", "write", {
    writable: readonly string[];
}>;
//# sourceMappingURL=no-write-outside-tmp.d.ts.map