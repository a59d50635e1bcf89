// Quoted parts, escapes, then operators; what is left is plain text.
const TOKEN = /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)|(\s+)|(\d?>>?(?:&\d)?|&>|<)|(&&|\|\||[;|()&])|([^\s"'\\;|()&<>]+)/g;
/** Splits a shell line into simple commands. Undefined for what a shell must run to know: `$(…)`, a file as input. */
export function commandsOf(line) {
    const commands = [
        { after: ';', words: [], outputs: [] },
    ];
    let word;
    let redirects = false;
    const finish = () => {
        const current = commands.at(-1);
        if (word && redirects)
            current?.outputs.push(word.text);
        else if (word)
            current?.words.push(word);
        redirects &&= !word;
        word = undefined;
    };
    for (const [whole, double, single, escaped, space, redirect, operator] of line.matchAll(TOKEN)) {
        if (space !== undefined)
            finish();
        else if (redirect !== undefined) {
            if (redirect === '<')
                return undefined;
            finish();
            redirects = !redirect.includes('>&');
        }
        else if (operator !== undefined) {
            finish();
            if (operator === '&')
                return undefined;
            commands.push({ after: operator, words: [], outputs: [] });
        }
        else {
            const quoted = double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? escaped;
            if (!word && quoted === undefined && whole.startsWith('#'))
                break;
            if (single === undefined && /[`$]/.test(quoted ?? whole))
                return undefined;
            if (quoted === undefined && /[?{}[\]]/.test(whole) && !/^\[|\]$/.test(whole))
                return undefined;
            word = {
                text: (word?.text ?? '') + (quoted ?? whole),
                isPattern: (word?.isPattern ?? false) || (quoted === undefined && whole.includes('*')),
            };
        }
    }
    finish();
    return commands;
}
//# sourceMappingURL=shell-words.js.map