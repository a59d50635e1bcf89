import { readOnlyPlace } from "./places.js";
import { RANDOM_LETTERS } from "./write-functions.js";
/** The writes that lead to a place, each judged by the first of its paths that is read-only. */
export function* writesTo(place, writes, mounts = []) {
    for (const { call, name, verb, paths } of writes) {
        const decisive = paths.find((outcomes) => readOnlyPlace(outcomes, mounts) !== undefined);
        const shown = decisive?.find((outcome) => readOnlyPlace([outcome], mounts) === place);
        if (!decisive || !shown || readOnlyPlace(decisive, mounts) !== place)
            continue;
        yield {
            range: [call.getStart(), call.end],
            data: { call: name, verb, path: shown.text + (shown.open ? '…' : ''), instead: temporaryName(shown) },
        };
    }
}
/** The same name below the one writable folder. */
function temporaryName({ text, open }) {
    const base = text.slice(text.lastIndexOf('/') + 1);
    const name = base.endsWith(RANDOM_LETTERS) ? base.slice(0, -RANDOM_LETTERS.length) : base;
    return name === '' || open ? 'path.join(os.tmpdir(), …)' : `path.join(os.tmpdir(), '${name}')`;
}
//# sourceMappingURL=wording.js.map