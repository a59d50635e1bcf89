// Other `${…}` are CloudFormation's: `${AWS::Region}` and `${Name}` in an Fn::Sub.
const VARIABLE = /^\s*[a-z][\w-]*(?:\.[\w-]+)?\s*(?:\(|:(?!:))/i;
const SOURCE = /^([a-z][\w-]*)(?:\.[\w-]+)?\s*(?:\(([^]*?)\))?(?::([^]*))?$/i;
/** Splits a text at its outermost variables. */
export function piecesOf(text) {
    const pieces = [];
    let done = 0;
    for (let start = text.indexOf('${'); start >= 0; start = text.indexOf('${', done)) {
        const end = endOf(text, start + 2);
        if (end === undefined)
            break;
        const content = text.slice(start + 2, end);
        const isVariable = VARIABLE.test(content);
        if (start > done)
            pieces.push({ kind: 'text', text: text.slice(done, start) });
        pieces.push(isVariable ? { kind: 'variable', text: content } : { kind: 'text', text: `\${${content}}` });
        done = end + 1;
    }
    if (done < text.length)
        pieces.push({ kind: 'text', text: text.slice(done) });
    return pieces;
}
/** What stands between the commas of a variable. */
export function alternativesOf(content) {
    return splitAtCommas(content).flatMap((part) => alternativeOf(part.trim()) ?? []);
}
function endOf(text, from) {
    let depth = 1;
    for (let at = from; at < text.length; at += 1) {
        if (text[at] === '{' && text[at - 1] === '$')
            depth += 1;
        else if (text[at] === '}')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return undefined;
}
function splitAtCommas(content) {
    const parts = [];
    let [depth, start, quote] = [0, 0, ''];
    for (let at = 0; at < content.length; at += 1) {
        const char = content[at] ?? '';
        if (quote !== '')
            quote = char === quote ? '' : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === '(' || char === '{')
            depth += 1;
        else if (char === ')' || char === '}')
            depth -= 1;
        else if (char === ',' && depth === 0) {
            parts.push(content.slice(start, at));
            start = at + 1;
        }
    }
    return [...parts, content.slice(start)];
}
function alternativeOf(part) {
    const quoted = /^(['"])([^]*)\1$/.exec(part)?.[2];
    if (quoted !== undefined)
        return { kind: 'text', text: quoted };
    if (part.startsWith('${'))
        return { kind: 'text', text: part };
    if (/^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(part)) {
        return { kind: 'literal', value: part === 'null' ? null : part === 'true' || (part !== 'false' && Number(part)) };
    }
    const [, type, argument, address] = VARIABLE.test(part) ? (SOURCE.exec(part) ?? []) : [];
    if (type === undefined)
        return undefined;
    return {
        kind: 'source',
        type,
        ...(argument !== undefined && { argument }),
        ...(address !== undefined && { address }),
    };
}
//# sourceMappingURL=variable-syntax.js.map