import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { append, byText } from "../sorted.js";
import { rules } from "./registry.js";
import { textKind } from "./text-kind.js";
const VERSION = 3;
/** The index as text. */
export function findingsIndex({ findings, suppressed, unjudged, textOf }) {
    const ofProject = new Set(rules.filter((rule) => rule.scope === 'project').map((rule) => rule.id));
    const byFile = new Map();
    for (const finding of [...findings, ...suppressed]) {
        if (ofProject.has(finding.rule) && textKind(finding.file))
            append(byFile, finding.file, finding);
    }
    const files = [...byFile]
        .sort(([a], [b]) => byText(a, b))
        .flatMap(([file, found]) => {
        const text = textOf(file);
        return text === undefined ? [] : [[file, indexedFile(found, text)]];
    });
    const index = { files: Object.fromEntries(files), unjudged: namesByFolder(unjudged) };
    return `${JSON.stringify({ version: VERSION, ...index })}\n`;
}
function indexedFile(findings, text) {
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    const seen = text.slice(mark);
    const indexed = findings.map(({ rule, messageId, data, range, fix }) => {
        const shifted = moved(range, -mark);
        const anchor = anchorOf(shifted, seen);
        const isWithin = fix?.every((edit) => edit.range[0] >= range[0] && edit.range[1] <= range[1]);
        return {
            rule,
            messageId,
            data,
            range: shifted,
            ...(anchor && { anchor }),
            ...(fix && isWithin && { fix: movedEdits(fix, -mark) }),
        };
    });
    return { hash: hashOf(seen), findings: indexed.sort((a, b) => a.range[0] - b.range[0] || byText(a.rule, b.rule)) };
}
const moved = ([start, end], by) => [Math.max(0, start + by), Math.max(0, end + by)];
const movedEdits = (edits, by) => edits.map(({ range, text }) => ({ range: moved(range, by), text }));
const LONGEST_ANCHOR = 1000;
// Characters before and after. What stands above tells one declaration from another better than what follows it.
const CONTEXTS = [
    [0, 0],
    [30, 0],
    [100, 0],
    [100, 100],
    [400, 400],
];
/** With as little context as makes it the only one: two functions may state the same layer in the same words. */
function anchorOf([start, end], text) {
    if (end === start || end - start > LONGEST_ANCHOR)
        return undefined;
    for (const [before, after] of CONTEXTS) {
        const from = Math.max(0, start - before);
        const anchor = text.slice(from, end + after);
        if (onlyIndexOf(anchor, text) === from)
            return { text: anchor, at: start - from };
    }
    return undefined;
}
function onlyIndexOf(anchor, text) {
    const first = text.indexOf(anchor);
    return first >= 0 && text.indexOf(anchor, first + 1) < 0 ? first : undefined;
}
function namesByFolder(files) {
    const names = new Map();
    for (const file of files)
        append(names, posix.dirname(file), posix.basename(file));
    return Object.fromEntries([...names].sort(([a], [b]) => byText(a, b)));
}
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
/** Whether the index knows of a file that it was not judged. */
export function isUnjudged({ unjudged }, file) {
    const folder = posix.dirname(file);
    return Object.hasOwn(unjudged, folder) && (unjudged[folder]?.includes(posix.basename(file)) ?? false);
}
/** The findings that still hold for a text, where they now stand. What an edit has touched is left out: it may be mended. */
export function relocate({ hash, findings }, text) {
    if (hash === hashOf(text))
        return findings.filter(({ range }) => range[1] <= text.length);
    return findings.flatMap((finding) => {
        const { anchor, range } = finding;
        const found = anchor && onlyIndexOf(anchor.text, text);
        if (!anchor || found === undefined)
            return [];
        const by = found + anchor.at - range[0];
        return { ...finding, range: moved(range, by), ...(finding.fix && { fix: movedEdits(finding.fix, by) }) };
    });
}
/** Undefined when the text is no index, or one of another version: then there is nothing to say. */
export function readFindingsIndex(text) {
    const read = parsed(text);
    if (!isRecord(read) || read['version'] !== VERSION)
        return undefined;
    const { files, unjudged } = read;
    return isFiles(files) && isUnjudgedByFolder(unjudged) ? { files, unjudged } : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFiles = (value) => isRecord(value) && Object.values(value).every(isIndexedFile);
const isUnjudgedByFolder = (value) => isRecord(value) &&
    Object.values(value).every((names) => Array.isArray(names) && names.every((name) => typeof name === 'string'));
function isIndexedFile(value) {
    return (isRecord(value) &&
        typeof value['hash'] === 'string' &&
        Array.isArray(value['findings']) &&
        value['findings'].every(isIndexedFinding));
}
function isIndexedFinding(value) {
    if (!isRecord(value) || typeof value['rule'] !== 'string' || typeof value['messageId'] !== 'string')
        return false;
    const { data, range, anchor, fix } = value;
    const hasWords = isRecord(data) && Object.values(data).every((word) => typeof word === 'string');
    return hasWords && isRange(range) && (anchor === undefined || isAnchor(anchor)) && (fix === undefined || isFix(fix));
}
const isRange = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger) && value[0] >= 0 && value[0] <= value[1];
const isAnchor = (value) => isRecord(value) && typeof value['text'] === 'string' && Number.isInteger(value['at']);
const isFix = (value) => Array.isArray(value) &&
    value.every((edit) => isRecord(edit) && isRange(edit['range']) && typeof edit['text'] === 'string');
//# sourceMappingURL=findings-index.js.map