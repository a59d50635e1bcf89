// Lines that may count or not; what an `include` adds shows itself by what is missing without it.
const CONDITION = /^(?:ifeq|ifneq|ifdef|ifndef|define)\b/;
const ASSIGNMENT = /^(?:export\s+|override\s+)*([\w.-]+)\s*(\?=|:{1,3}=|\+=|=)\s*(.*)$/;
// `$${NAME}` and `$$NAME` are the shell's, which sees what make exports; the last two are one-letter names and a lone `$`.
const REFERENCE = /\$(?:\$\{(\w+)\}|\$(\w+)|\(([^()]*)\)|\{([^{}]*)\}|(.)|$)/g;
// Variables made of variables could grow without end.
const LONGEST = 20_000;
/** Reads rules and variables; values stay unexpanded. */
export function parseMakefile(text) {
    const variables = new Map();
    const rules = new Map();
    let open = [];
    let condition;
    for (const line of logicalLines(text)) {
        if (line.text.startsWith('\t')) {
            for (const rule of open)
                rule.recipe.push({ text: line.text.trim(), range: line.range });
            continue;
        }
        const bare = line.text.replace(/(^|\s)#.*$/, '').trim();
        const [, name, operator, value] = ASSIGNMENT.exec(bare) ?? [];
        if (name !== undefined && value !== undefined) {
            variables.set(name, operator === '+=' ? `${variables.get(name) ?? ''} ${value}`.trim() : value);
        }
        else if (CONDITION.test(bare)) {
            condition ??= { text: bare, range: line.range };
        }
        else {
            const [targets, after] = splitRule(bare);
            if (targets)
                open = targets.map((target) => extended(rules, target, { after, range: line.range }));
        }
    }
    return { variables, rules, ...(condition && { condition }) };
}
/** Replaces `$(NAME)`, `${NAME}` and `$$NAME`. Undefined where the outcome is only known when make runs. */
export function expand(text, variables, known = new Map()) {
    let isKnown = true;
    const expanded = text.replace(REFERENCE, (_, ...groups) => {
        const name = groups.slice(0, 5).find((group) => group !== undefined) ?? '';
        const value = variables.get(name);
        if (value !== undefined && !known.has(name)) {
            // A variable that needs itself stays unknown.
            known.set(name, undefined);
            known.set(name, expand(value, variables, known));
        }
        isKnown &&= known.get(name) !== undefined;
        return known.get(name) ?? '';
    });
    return isKnown && expanded.length <= LONGEST ? expanded : undefined;
}
/** Lines that end in a backslash go on in the next one. */
function* logicalLines(text) {
    let [parts, start, offset] = [[], 0, 0];
    for (const raw of text.split('\n')) {
        const line = raw.replace(/\r$/, '');
        if (parts.length === 0)
            start = offset + (line.length - line.trimStart().length);
        offset += raw.length + 1;
        parts.push(parts.length === 0 ? line : line.trimStart());
        if (line.endsWith('\\'))
            continue;
        const joined = parts.map((part) => part.replace(/\\$/, ' ')).join('');
        if (joined.trim() !== '')
            yield { text: joined, range: [start, offset - 1 - (raw.length - raw.trimEnd().length)] };
        parts = [];
    }
}
/** `a b: c d` → targets and what follows the colon. */
function splitRule(line) {
    const match = /^([^:=]+?)\s*::?(?!=)(.*)$/.exec(line);
    return match?.[1] === undefined ? [undefined, ''] : [words(match[1]), match[2] ?? ''];
}
function extended(rules, target, { after, range }) {
    const [prerequisites = '', inline] = after.split(';', 2);
    const rule = rules.get(target) ?? { prerequisites: [], recipe: [] };
    rule.prerequisites.push(...words(prerequisites));
    if (inline?.trim())
        rule.recipe.push({ text: inline.trim(), range });
    rules.set(target, rule);
    return rule;
}
const words = (text) => text.split(/\s+/).filter((word) => word !== '');
//# sourceMappingURL=makefile-rules.js.map