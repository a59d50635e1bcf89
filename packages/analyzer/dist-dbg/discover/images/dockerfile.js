const HEREDOC = /<<-?(["']?)(\w+)\1/g;
/**
 * Reads a Dockerfile's instructions in order. A reader of our own: the syntax is a page long, and of the values we need what
 * they mean after variables, which no parser on npm works out.
 */
export function parseDockerfile(text) {
    const escape = /^\s*#\s*escape\s*=\s*`/i.test(text) ? '`' : '\\';
    const instructions = [];
    const lines = linesOf(text);
    for (let at = 0; at < lines.length; at++) {
        const first = lines[at];
        if (!first || isEmpty(first.text))
            continue;
        let joined = first.text;
        let last = first;
        while (joined.trimEnd().endsWith(escape) && at + 1 < lines.length) {
            last = lines[++at] ?? last;
            // Comments and empty lines may stand between the parts of an instruction.
            joined = joined.trimEnd().slice(0, -1) + (isEmpty(last.text) ? escape : last.text);
        }
        for (const [, , end] of joined.matchAll(HEREDOC))
            while (at + 1 < lines.length && (last = lines[++at] ?? last).text.trim() !== end)
                ;
        const instruction = instructionIn(joined, [first.start, last.start + last.text.length]);
        if (instruction)
            instructions.push(instruction);
    }
    return instructions;
}
function linesOf(text) {
    let start = 0;
    return text.split('\n').map((line) => {
        const at = { text: line.replace(/\r$/, ''), start };
        start += line.length + 1;
        return at;
    });
}
const isEmpty = (line) => /^\s*(?:#.*)?$/.test(line);
function instructionIn(line, range) {
    const [, word = '', rest = ''] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? [];
    if (word === '')
        return undefined;
    const flags = new Map();
    let text = rest.trim();
    for (let flag = nextFlag(text); flag; flag = nextFlag(text)) {
        flags.set(flag[1] ?? '', flag[2] ?? '');
        text = text.slice(flag[0].length);
    }
    const list = listIn(text);
    return { name: word.toUpperCase(), flags, text, ...(list && { list }), range };
}
const nextFlag = (text) => /^--([a-z-]+)(?:=(\S*))?\s+/.exec(text);
function listIn(text) {
    if (!text.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
    }
    catch {
        // Docker takes what is no valid JSON for a shell's command.
        return undefined;
    }
}
//# sourceMappingURL=dockerfile.js.map