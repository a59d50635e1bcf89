import { follow } from "./build-commands.js";
import { expand } from "./makefile-rules.js";
import { commandsOf } from "./shell-words.js";
import { ARTIFACTS, SOURCE } from "./staged-files.js";
/** Carries out a target's commands, and those of its prerequisites, on staged files. */
export function followRecipe(makefile, target, staged) {
    const base = new Map([
        ...makefile.variables,
        ['ARTIFACTS_DIR', `/${ARTIFACTS}`],
        ['CURDIR', `/${SOURCE}`],
        ['PWD', `/${SOURCE}`],
        ['MAKE', 'make'],
    ]);
    let unknown;
    let complete = true;
    for (const name of order(makefile, target)) {
        const variables = new Map([...base, ['@', name]]);
        for (const line of ruleOf(makefile, name)?.recipe ?? []) {
            const effect = followLine(line, variables, staged);
            if (effect === 'unknown')
                unknown ??= line;
            complete &&= effect === 'followed';
        }
    }
    return { complete, ...(unknown && { unknown }) };
}
/** A target's own rule, else one like `build-%`. */
export function ruleOf({ rules }, target) {
    return (rules.get(target) ??
        [...rules].find(([name]) => name.includes('%') && target.startsWith(name.split('%')[0] ?? ''))?.[1]);
}
/** Prerequisites before what needs them, each once. */
function order(makefile, target) {
    const ordered = new Set();
    const entered = new Set();
    const pending = [target];
    for (let name = pending.at(-1); name !== undefined; name = pending.at(-1)) {
        if (entered.has(name)) {
            ordered.add(name);
            pending.pop();
        }
        else {
            entered.add(name);
            const prerequisites = ruleOf(makefile, name)?.prerequisites ?? [];
            pending.push(...prerequisites.toReversed().filter((other) => !entered.has(other)));
        }
    }
    return [...ordered];
}
function followLine(line, variables, staged) {
    const text = line.text.replace(/^[@+\-\s]+/, '');
    if (text.startsWith('#'))
        return 'followed';
    const expanded = expand(text, variables);
    const commands = expanded === undefined ? undefined : commandsOf(expanded);
    if (!commands)
        return 'unknown';
    // Each line gets a shell of its own; a parenthesis, one within it.
    const shell = { staged, folder: SOURCE };
    const outer = [];
    let worst = 'followed';
    for (const command of commands) {
        if (command.after === '(')
            outer.push(shell.folder);
        if (command.after === ')')
            shell.folder = outer.pop() ?? SOURCE;
        const effect = follow(command, shell);
        if (effect === 'unknown' || worst === 'followed')
            worst = effect;
    }
    return worst;
}
//# sourceMappingURL=recipe.js.map