import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { factsAt, identityAt, rowsOf, toColumns } from "./columns.js";
import { fromStored, importsAlike, toStored } from "./graph-columns.js";
import { createIdentities, hashOf } from "./identities.js";
import { holds, recordingHost } from "./trace.js";
// A bundle names its parts after what they and all they use contain, so another build reads nothing of this one's.
const BUILD = basename(import.meta.url);
export function openCache(host, { bytes, version: released, questions, begun }) {
    const version = `${released} ${BUILD}`;
    const stored = bytes && decode(bytes, version);
    const rows = stored ? rowsOf(stored.columns) : new Map();
    const earlier = new Map();
    if (stored)
        for (const [file, row] of rows)
            earlier.set(file, identityAt(stored.columns, row));
    const identities = createIdentities(host, earlier, begun);
    const learned = new Map();
    const stages = new Map();
    let isNew = stored === undefined;
    // Whether a stage before the graph made something else than before.
    let isMadeAnew = false;
    const storedFacts = (file) => {
        const row = rows.get(file);
        return stored && row !== undefined ? factsAt(stored.columns, row) : undefined;
    };
    return {
        facts: {
            of: (file) => (identities.isSame(file) ? storedFacts(file) : undefined),
            keep(file, facts) {
                identities.hashOf(file);
                learned.set(file, facts);
                isNew = true;
            },
        },
        stage(name, work) {
            const before = recalled(name);
            // The version is part of the file, so what it holds was made by this very code.
            if (before)
                return deserialize(before.made);
            const made = recorded(name, work, (value) => value);
            const [old, now] = [stored?.stages.get(name)?.made, stages.get(name)?.made];
            isMadeAnew ||= !old || !now || Buffer.compare(old, now) !== 0;
            return made;
        },
        graph(name, parser, work) {
            const before = isMadeAnew ? undefined : recalled(name);
            const graph = before && deserialize(before.made);
            const modules = graph?.files.flatMap((file) => parser.module(file) ?? []) ?? [];
            if (graph && modules.length === graph.files.length && modules.every(importsAsBefore))
                return fromStored(graph, modules);
            return recorded(name, work, toStored);
        },
        encoded() {
            const isTouched = [...identities.current].some(([file, { stamp }]) => stamp !== earlier.get(file)?.stamp);
            if (!isNew && !isTouched)
                return undefined;
            const entries = new Map();
            const isHere = new Set(host.files);
            for (const file of new Set([...rows.keys(), ...identities.current.keys(), ...learned.keys()])) {
                const identity = identities.current.get(file) ?? (isHere.has(file) ? earlier.get(file) : undefined);
                const isUnchanged = identity?.hash === earlier.get(file)?.hash;
                const facts = learned.get(file) ?? (isUnchanged ? storedFacts(file) : undefined);
                if (identity)
                    entries.set(file, { ...identity, ...(facts && { facts }) });
            }
            return encode({ columns: toColumns(entries), stages }, version);
        },
    };
    function recalled(name) {
        const before = stored?.stages.get(name);
        if (!before || !holds(before.trace, host, identities, questions))
            return undefined;
        stages.set(name, before);
        return before;
    }
    function recorded(name, work, storable) {
        const troubles = host.problems().length;
        const recording = recordingHost(host, identities, stored?.stages.get(name)?.trace);
        const made = work(recording.host);
        isNew = true;
        // A file that could not be read is told of by the host, and must be asked for again.
        if (host.problems().length === troubles)
            stages.set(name, { trace: recording.trace, made: serialize(storable(made)) });
        else
            stages.delete(name);
        return made;
    }
    function importsAsBefore(module) {
        if (identities.isSame(module.file))
            return true;
        const before = storedFacts(module.file);
        return before !== undefined && importsAlike(module, before);
    }
}
// The hash tells a file that was cut short or overwritten; what follows it is ours.
const HASH_LENGTH = 20;
function encode(stored, version) {
    const body = serialize({ version, stored });
    return Buffer.concat([Buffer.from(hashOf(body)), body]);
}
function decode(bytes, version) {
    const body = bytes.subarray(HASH_LENGTH);
    if (Buffer.from(bytes.subarray(0, HASH_LENGTH)).toString('latin1') !== hashOf(body))
        return undefined;
    try {
        const found = deserialize(body);
        return found.version === version ? found.stored : undefined;
    }
    catch {
        // Written by a Node whose format this one does not know.
        return undefined;
    }
}
//# sourceMappingURL=index.js.map