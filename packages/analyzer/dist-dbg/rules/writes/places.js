import { posix } from 'node:path';
import { isBelow } from "../../paths.js";
// /tmp is the only writable folder of the sandbox, file systems are mounted below /mnt; /dev and /proc are the kernel's own business.
// https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html, read 2026-11
const WRITABLE = ['/tmp', '/mnt', '/dev', '/proc'];
/** Where a path surely leads, if that is read-only: one writable or unknown outcome, and there is nothing to say. */
export function readOnlyPlace(paths, mounts = []) {
    if (!paths || paths.length === 0)
        return undefined;
    const writable = [...WRITABLE, ...mounts.map((mount) => posix.resolve('/', mount))];
    if (paths.some((path) => mayBeWritable(path, writable)))
        return undefined;
    return paths.some(({ text }) => isBelow(text, '/opt')) ? 'opt' : 'elsewhere';
}
function mayBeWritable({ text, open }, writable) {
    if (writable.some((folder) => isBelow(text, folder)))
        return true;
    // `/t` and more may become /tmp; `/o` and more may become /opt, and then another rule speaks.
    return open && [...writable, '/opt'].some((folder) => folder !== text && folder.startsWith(text));
}
//# sourceMappingURL=places.js.map