import { createHash } from 'node:crypto';
const LENGTH = 16;
// A longer line is a file of its own, JSON without line breaks for one, and changes with every edit.
const LONGEST_LINE = 400;
/**
 * Names each finding by its rule, its message, its file and the text it stands on, and never by a line number: an edit
 * elsewhere leaves the name as it was. The words of a message are left out too, because they count and list what lies
 * elsewhere ("orders, refunds and 4 more"). Findings that are alike in all this are told apart by their order.
 */
export function withFingerprints(findings, textOf) {
    const seen = new Map();
    return findings.map((finding) => {
        const { rule, messageId, file } = finding;
        const name = JSON.stringify([rule, messageId, file, ...standsOn(finding, textOf)]);
        const before = seen.get(name) ?? 0;
        seen.set(name, before + 1);
        return { ...finding, fingerprint: digest(before === 0 ? name : `${name}${before}`) };
    });
}
/** The text of the range and of the line it begins on. Nothing for an empty range: a binary has no text to read. */
function standsOn({ file, range: [start, end] }, textOf) {
    const text = end > start ? textOf(file) : undefined;
    if (text === undefined)
        return [];
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', start);
    const line = text.slice(start === 0 ? 0 : lineStart, lineEnd < 0 ? text.length : lineEnd);
    return [collapsed(text.slice(start, end)), line.length > LONGEST_LINE ? '' : collapsed(line)];
}
const collapsed = (text) => text.replace(/\s+/g, ' ').trim();
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, LENGTH);
//# sourceMappingURL=fingerprint.js.map