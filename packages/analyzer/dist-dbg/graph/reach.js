import { append, byText } from "../sorted.js";
import { findComponents, linksOf } from "./components.js";
/**
 * For each module the functions whose entries reach it, over everything but types. Functions that see the same run time share
 * one graph; in it each entry walks over groups of modules that import each other rather than over modules.
 */
export function findReach(functions, targets, parser) {
    const entries = new Map();
    const seenBy = functions.flatMap(({ id, entry }) => {
        const consumer = targets.consumerOf(id);
        if (entry === undefined || !consumer)
            return [];
        const known = entries.get(consumer) ?? new Set();
        entries.set(consumer, known.add(entry));
        return [{ id, entry, consumer }];
    });
    const reached = new Map([...entries].map(([consumer, from]) => [consumer, reachIn(consumer, from, targets, parser)]));
    const reach = new Map();
    for (const { id, entry, consumer } of seenBy)
        for (const file of reached.get(consumer)?.(entry) ?? [])
            append(reach, file, id);
    return new Map([...reach].sort(([a], [b]) => byText(a, b)));
}
/** The modules that an entry reaches, for one view of the run time. */
function reachIn(consumer, entries, targets, parser) {
    const { files, numbers, imports } = explore(consumer, entries, targets, parser);
    const components = findComponents(linksOf(imports));
    const members = Array.from({ length: components.count }, () => []);
    files.forEach((_, number) => members[components.of[number]]?.push(number)); // each has a component
    const isModule = (number) => parser.module(files[number]) !== undefined; // `number` is a file's
    // When a component was last walked over: no set to clear between entries.
    const stamps = new Int32Array(components.count);
    const known = new Map();
    let stamp = 0;
    const walk = (entry) => {
        stamp++;
        const found = [];
        const queue = [components.of[numbers.get(entry)]]; // every entry was explored
        stamps[queue[0]] = stamp;
        for (let component = queue.pop(); component !== undefined; component = queue.pop()) {
            for (const member of members[component] ?? []) {
                if (isModule(member))
                    found.push(files[member]);
                for (const target of imports[member] ?? []) {
                    const next = components.of[target];
                    if (stamps[next] === stamp)
                        continue;
                    stamps[next] = stamp;
                    queue.push(next);
                }
            }
        }
        return found;
    };
    return (entry) => {
        const before = known.get(entry);
        if (before)
            return before;
        const found = walk(entry);
        known.set(entry, found);
        return found;
    };
}
/** Every file that code may lead to from these entries, numbered as they are met, and which import which. */
function explore(consumer, entries, targets, parser) {
    const files = [...entries];
    const numbers = new Map(files.map((file, number) => [file, number]));
    const imports = [];
    const numberOf = (file) => {
        const known = numbers.get(file);
        if (known !== undefined)
            return known;
        numbers.set(file, files.length);
        return files.push(file) - 1;
    };
    for (const file of files) {
        const module = parser.module(file);
        const led = [];
        for (const site of module ? targets.sitesOf(module) : []) {
            if (!module || site.typeOnly || site.mock)
                continue;
            const target = targets.forConsumer(module, site, consumer);
            if (target.kind === 'module')
                led.push(numberOf(target.file));
        }
        imports.push(led);
    }
    return { files, numbers, imports };
}
//# sourceMappingURL=reach.js.map