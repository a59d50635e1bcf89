import { byText, sortedSet } from "../sorted.js";
import { withFingerprints } from "./fingerprint.js";
import { parseModule } from "./parse-module.js";
import { rules } from "./registry.js";
import { fillWords } from "./words.js";
/** Runs every rule that is switched on: what they saw, sorted by file, place and rule. */
export function check(facts, options, checking) {
    const syntaxOf = oncePerFile(checking.syntaxOf ?? (({ file, text }) => parseModule(file, text)));
    const modules = facts.graph.modules.filter((module) => !module.generated && checking.judged(module.file));
    const findings = [];
    for (const rule of checking.rules ?? rules) {
        const setting = options.rules[rule.id] ?? {};
        if (setting.severity === 'off')
            continue;
        checking.onRule?.(rule.id);
        const matches = rule.scope === 'module'
            ? inModules(rule, modules, setting, syntaxOf)
            : rule.check(facts, optionsOf(rule, setting));
        for (const match of matches) {
            if (checking.judged(match.file))
                findings.push(findingOf(rule, match, setting, facts));
        }
    }
    const textOf = (file) => facts.graph.modulesByFile.get(file)?.text ?? checking.textOf?.(file);
    return withFingerprints(merged(findings.sort(byPlace)), textOf);
}
function oncePerFile(syntaxOf) {
    const known = new Map();
    return (module) => {
        const syntax = known.get(module.file) ?? syntaxOf(module);
        known.set(module.file, syntax);
        return syntax;
    };
}
function* inModules(rule, modules, setting, syntaxOf) {
    for (const module of modules) {
        if (!rule.mayMatch.test(module.text))
            continue;
        for (const match of rule.check(syntaxOf(module), optionsOf(rule, setting)))
            yield { ...match, file: module.file };
    }
}
/** The rule's defaults, with what the user set laid over them. */
const optionsOf = (rule, { options }) => ({
    ...rule.options?.defaults,
    ...options,
});
function findingOf(rule, match, setting, facts) {
    const { message: messageId, data = {}, file, range, related = [], fix } = match;
    return {
        rule: rule.id,
        severity: setting.severity === undefined || setting.severity === 'off'
            ? (match.severity ?? rule.severity)
            : setting.severity,
        messageId,
        data,
        message: fillWords(rule.messages[messageId] ?? '', data),
        hint: fillWords(rule.hints[messageId] ?? '', data),
        file,
        range,
        functions: sortedSet(match.functions ?? concerned(file, facts)),
        related,
        ...(fix && { fix }),
    };
}
/** The functions that reach a file, else those that carry it. */
function concerned(file, { graph, workspace }) {
    const reaching = graph.reach.get(file) ?? [];
    if (reaching.length > 0)
        return reaching;
    const holders = graph.heldBy.get(file) ?? [];
    return workspace.functions.map((unit) => unit.id).filter((id) => holders.includes(id));
}
function byPlace(a, b) {
    return (byText(a.file, b.file) ||
        a.range[0] - b.range[0] ||
        a.range[1] - b.range[1] ||
        byText(a.rule, b.rule) ||
        byText(a.message, b.message));
}
/** One statement made twice about one place, for one function after the other, is one finding. Expects them sorted. */
function merged(findings) {
    const once = [];
    for (const finding of findings) {
        const last = once.at(-1);
        if (!last || byPlace(last, finding) !== 0)
            once.push(finding);
        else
            once[once.length - 1] = { ...last, functions: sortedSet([...last.functions, ...finding.functions]) };
    }
    return once;
}
//# sourceMappingURL=check.js.map