/** 22 for `nodejs22.x`; undefined for other languages, and where the runtime is not static. */
export function nodeMajor({ runtime }) {
    const [, major] = /^nodejs(\d+)\.x$/.exec(runtime?.value ?? '') ?? [];
    return major === undefined ? undefined : Number(major);
}
//# sourceMappingURL=node-major.js.map