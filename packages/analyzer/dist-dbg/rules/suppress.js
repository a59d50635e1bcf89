import { directiveComments } from "./comments.js";
import { textKind } from "./text-kind.js";
/** What ESLint calls our rules: comments name them so, for both doors. */
const PREFIX = 'layerlint/';
/** Honours `eslint-disable` and its kin the way ESLint does, in code, YAML and JSON with comments. */
export function suppress(findings, textOf) {
    const silencersByFile = new Map();
    const kept = [];
    const suppressed = [];
    for (const finding of findings) {
        const isSilenced = silencersByFile.get(finding.file) ?? silencerOf(finding.file, textOf);
        silencersByFile.set(finding.file, isSilenced);
        (isSilenced(finding) ? suppressed : kept).push(finding);
    }
    return { kept, suppressed };
}
function silencerOf(file, textOf) {
    const kind = textKind(file);
    // Other files, binaries among them, need not be read at all.
    const text = kind && textOf(file);
    if (kind === undefined || text === undefined)
        return () => false;
    const directives = directiveComments(kind, file, text).flatMap((comment) => directiveIn(comment, kind) ?? []);
    if (directives.length === 0)
        return () => false;
    const lineOf = createLineOf(text, LINE_BREAKS[kind]);
    const lines = new Map(directives.map((directive) => [directive, lineMeant(directive, lineOf)]));
    return ({ rule, range: [start] }) => {
        const concerning = directives.filter(({ ruleIds }) => ruleIds.length === 0 || ruleIds.includes(PREFIX + rule));
        const line = lineOf(start);
        return isDisabledAt(start, concerning) || concerning.some((directive) => lines.get(directive) === line);
    };
}
/** The reason behind ` -- ` is for people. */
function directiveIn(comment, kind) {
    const [said = ''] = comment.value.split(/\s-{2,}\s/u, 1);
    const match = /^eslint-(disable|enable|disable-line|disable-next-line)(?:\s([^]*))?$/u.exec(said.trim());
    if (!match)
        return undefined;
    // The pattern lets no other words through.
    const directive = { kind: match[1], ruleIds: ruleIdsIn(match[2] ?? ''), comment };
    // In code ESLint wants a block comment around what changes the rest of the file.
    return kind === 'code' && changesTheRest(directive) && comment.isLine ? undefined : directive;
}
const changesTheRest = ({ kind }) => kind === 'disable' || kind === 'enable';
function ruleIdsIn(list) {
    return list
        .split(',')
        .map((name) => name.trim().replace(/^(['"]?)([^]*)\1$/u, '$2'))
        .filter((name) => name !== '');
}
/** The last word before a place counts. */
function isDisabledAt(offset, directives) {
    const before = directives.filter((directive) => changesTheRest(directive) && directive.comment.range[0] <= offset);
    return before.at(-1)?.kind === 'disable';
}
function lineMeant({ kind, comment: { range } }, lineOf) {
    if (kind === 'disable-next-line')
        return lineOf(range[1]) + 1;
    if (kind !== 'disable-line')
        return undefined;
    // Over several lines it is unclear which one is meant: ESLint rejects it.
    return lineOf(range[0]) === lineOf(range[1]) ? lineOf(range[0]) : undefined;
}
/** What ends a line, as ESLint's languages see it. */
const LINE_BREAKS = {
    code: /\r\n|[\r\n\u2028\u2029]/g,
    json: /\r\n|[\r\n]/g,
    yaml: /\r?\n/g,
};
function createLineOf(text, lineBreak) {
    const starts = Array.from(text.matchAll(lineBreak), ({ 0: mark, index }) => index + mark.length);
    return (offset) => starts.filter((start) => start <= offset).length;
}
//# sourceMappingURL=suppress.js.map