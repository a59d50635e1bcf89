import { hashOf } from "./identities.js";
/**
 * A host that notes every question. Reading a file counts by what the file holds; what `ask` is asked counts by its answer,
 * which `before` may know.
 */
export function recordingHost(host, identities, before) {
    const trace = new Map();
    const isWalked = host.layout() !== undefined;
    const noted = (kind, path, ...more) => {
        // Thousands of questions about paths are answered by what was listed, in one.
        if (isWalked && LISTED.has(kind) && !host.isLeftOut(path))
            return noted('layout', '');
        const question = [kind, path, ...more].join('\n');
        if (!trace.has(question))
            trace.set(question, ANSWERS[kind](host, identities, path, more[0]));
    };
    return {
        trace,
        host: {
            get files() {
                noted('files', '');
                return host.files;
            },
            below(folder) {
                noted('below', folder);
                return host.below(folder);
            },
            kind(path) {
                noted('kind', path);
                return host.kind(path);
            },
            read(file) {
                noted('read', file);
                return host.read(file);
            },
            ask(file, question, answer) {
                const key = ['ask', file, question].join('\n');
                const known = before?.get(key);
                if (known !== undefined && identities.isSame(file)) {
                    trace.set(key, known);
                    return known;
                }
                let isRead = false;
                const said = host.ask(file, question, (name, text) => answer(name, () => {
                    isRead = true;
                    return text();
                }));
                // An answer by the name alone stays what it is.
                if (!isRead)
                    return said;
                identities.hashOf(file);
                trace.set(key, said);
                return said;
            },
            bytes(file, length) {
                noted('bytes', file, String(length ?? ''));
                return host.bytes(file, length);
            },
            size(file) {
                noted('size', file);
                return host.size(file);
            },
            stamp: host.stamp,
            realPath(path) {
                noted('realPath', path);
                return host.realPath(path);
            },
            layout: host.layout,
            isLeftOut: host.isLeftOut,
            problems: host.problems,
        },
    };
}
/** Whether the host would answer today as it did then. */
export function holds(trace, host, identities, questions) {
    for (const [question, answer] of trace) {
        const [kind = '', path = '', more] = question.split('\n');
        if (kind === 'ask') {
            const asked = questions[more ?? ''];
            if (!identities.isSame(path) && (!asked || host.ask(path, more ?? '', asked) !== answer))
                return false;
            continue;
        }
        const answers = ANSWERS[kind];
        if (answers?.(host, identities, path, more) !== answer)
            return false;
    }
    return true;
}
const LISTED = new Set(['files', 'kind', 'realPath']);
const ANSWERS = {
    layout: (host) => hashOf(host.layout() ?? ''),
    files: (host) => hashOf(host.files.join('\n')),
    below: (host, _, folder) => hashOf(host.below(folder).join('\n')),
    kind: (host, _, path) => host.kind(path) ?? '',
    read: (_, identities, file) => identities.hashOf(file),
    bytes: (host, _, file, length) => hashOf(host.bytes(file, length ? Number(length) : undefined) ?? ''),
    size: (host, _, file) => String(host.size(file) ?? ''),
    realPath: (host, _, path) => host.realPath(path),
};
//# sourceMappingURL=trace.js.map