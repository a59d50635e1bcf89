import { completePath } from "./probe.js";
/** Finds files whose names differ from what was asked in upper and lower case alone: there on most disks, and not on Lambda. */
export function createNearby(files) {
    let byLowerCase;
    const tree = {
        has: (file) => byLowerCase?.has(file.toLowerCase()) ?? false,
        manifest: () => undefined,
    };
    return (path, fromTypeScript) => {
        byLowerCase ??= new Map([...files].map((file) => [file.toLowerCase(), file]));
        const found = completePath(tree, path, fromTypeScript);
        return found === undefined ? undefined : byLowerCase.get(found.toLowerCase());
    };
}
//# sourceMappingURL=near.js.map