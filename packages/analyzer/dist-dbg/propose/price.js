import { Buffer } from 'node:buffer';
import { zipsOf } from "./zips.js";
/** What a candidate saves and costs, in a layer of its own or in one that all its functions attach already. */
export function priceOf({ functions, modules, pulled, classes }, home, facts) {
    const copied = linesThatGo(classes, facts);
    const shared = modules.reduce((sum, file) => sum + bytesOf(file, facts), 0);
    const carried = shared + pulled.reduce((sum, file) => sum + bytesOf(file, facts), 0) + copied.keptBytes;
    const attachedTo = home ? (facts.layers.get(home.id)?.attachedTo ?? []) : [];
    const others = attachedTo.filter((unit) => !functions.includes(unit));
    return {
        saves: { lines: copied.lines, bytes: shared * (zipsOf(facts).count(functions) - 1) + copied.bytes },
        costs: {
            unusedBytes: others.length * carried,
            redeploys: functions.length + others.length,
            layersAfter: Object.fromEntries(functions.map((unit) => [unit, layersOf(unit, facts) + (home ? 0 : 1)])),
        },
    };
}
const layersOf = (unit, { workspace }) => workspace.functions.find(({ id }) => id === unit)?.layers.length ?? 0;
const bytesOf = (file, { graph }) => graph.modulesByFile.get(file)?.bytes ?? 0;
/** Of each class one copy stays. Classes overlap, so lines are counted one by one, and a line that stays for one class stays. */
function linesThatGo(classes, { graph }) {
    const kept = new Set();
    const gone = new Set();
    for (const { fragments } of classes) {
        for (const [index, { file, startLine, endLine }] of fragments.entries()) {
            for (let line = startLine; line <= endLine; line += 1)
                (index === 0 ? kept : gone).add(`${line}:${file}`);
        }
    }
    const lines = new Map();
    const bytes = (place) => {
        const [, line = '0', file = ''] = /^(\d+):(.*)$/s.exec(place) ?? [];
        const all = lines.get(file) ?? (graph.modulesByFile.get(file)?.text ?? '').split('\n');
        lines.set(file, all);
        return Buffer.byteLength(all[Number(line) - 1] ?? '') + 1;
    };
    const going = [...gone].filter((place) => !kept.has(place));
    const sum = (places) => places.reduce((total, place) => total + bytes(place), 0);
    return { lines: going.length, bytes: sum(going), keptBytes: sum([...kept]) };
}
//# sourceMappingURL=price.js.map