export function createScope(kind, start, { firstSite = 0, before = 0, body, name = '' }) {
    return {
        kind,
        start,
        firstSite,
        before,
        body,
        name,
        functionHead: undefined,
        classHead: false,
        parameters: undefined,
        returnType: false,
        arrowHead: undefined,
        arrow: undefined,
        conditions: 0,
        angle: false,
        isVague: false,
    };
}
/** Whether a function that ended at `end` is called where it stands, as the reference reader tells it. */
export const isCalledAtOnce = (text, end) => /^\s*\)?\s*(\(|\.call\(|\.apply\()/.test(text.slice(end, end + 20));
/** Whether `async` stands before the start of a function. Undefined behind a comment or type parameters. */
export function isAsync(text, start) {
    const before = text.slice(Math.max(0, start - 40), start).trimEnd();
    if (/[>/]$/.test(before) && !before.endsWith('=>'))
        return undefined;
    return /(^|[^\w$.])async$/.test(before);
}
//# sourceMappingURL=scopes.js.map