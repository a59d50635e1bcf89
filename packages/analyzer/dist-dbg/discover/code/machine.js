import { joinPath } from "../../paths.js";
const DEEPEST = 160;
// A stack of a hundred functions takes some ten thousand; what takes more is a program, not a declaration.
const MOST_STEPS = 100_000;
// No path of a user's machine begins so.
const ROOT = '/\0';
/** Reads one level deeper; undefined when the code is too deep or too long to go on. */
export function deeper(machine, read) {
    if (machine.depth >= DEEPEST || ++machine.steps > machine.lastStep)
        return undefined;
    machine.depth++;
    try {
        return read();
    }
    finally {
        machine.depth--;
    }
}
/** Answers one question of a reader's: none of them can use up what the others need. */
export function asked(machine, answer) {
    machine.lastStep = machine.steps + MOST_STEPS;
    return answer();
}
/** Reads code that may not run. */
export function uncertainly(machine, read) {
    machine.uncertain++;
    try {
        return read();
    }
    finally {
        machine.uncertain--;
    }
}
// A function that is called often is read often, and its nodes' starts are behind comments each time.
const places = new WeakMap();
/** Where a node stands. */
export function placeOfNode(node, { file }) {
    const known = places.get(node);
    if (known)
        return known;
    const place = { file, range: [node.getStart(), node.end] };
    places.set(node, place);
    return place;
}
/** What only a run would tell. */
export const unknownAt = (node, scope) => ({
    kind: 'unknown',
    text: node.getText(),
    at: placeOfNode(node, scope),
});
/** A path of the repository as `__dirname` would give it. */
export const absolutePath = (path) => (path === '' ? ROOT : `${ROOT}/${path}`);
/** The path below the root that a text means for code that runs in `folder`; undefined for paths outside the repository. */
export function repositoryPath(text, folder) {
    const path = text.startsWith('file://') ? text.slice('file://'.length) : text;
    if (path.startsWith(ROOT))
        return joinPath(path.slice(ROOT.length));
    return path.startsWith('/') ? undefined : joinPath(folder, path);
}
//# sourceMappingURL=machine.js.map