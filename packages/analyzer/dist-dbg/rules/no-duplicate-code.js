import { defineRule } from "./define.js";
import { listed, namesOf } from "../listed.js";
export const noDuplicateCode = defineRule({
    id: 'no-duplicate-code',
    scope: 'project',
    category: 'code',
    severity: 'warning',
    recommended: true,
    summary: 'Code that several functions or layers carry a copy of',
    messages: {
        identical: 'These {{lines}} lines{{name}} also stand in {{places}}, so every fix has to be made {{copies}} times.',
        renamed: 'These {{lines}} lines{{name}} also stand in {{places}} under other names, so every fix has to be made {{copies}} times.',
    },
    hints: {
        identical: 'Move them into a layer or a shared module that {{units}} import.',
        renamed: 'Move them into a layer or a shared module that {{units}} import.',
    },
    *check(facts) {
        for (const clone of facts.clones)
            for (const fragment of clone.fragments)
                yield matchOf(fragment, clone, facts);
    },
});
function matchOf(fragment, { fragments, likeness }, facts) {
    const twins = twinsOf(fragment, fragments);
    const units = [...new Set([fragment, ...twins].flatMap((one) => one.units))];
    const data = {
        lines: String(fragment.endLine - fragment.startLine + 1),
        name: fragment.name === undefined ? '' : ` of \`${fragment.name}\``,
        places: listed(twins.map(({ file, startLine }) => `${file}:${startLine}`), fragments.length - 1),
        copies: String(fragments.length),
        units: namesOf(facts, units),
    };
    return {
        message: likeness === 'identical' ? 'identical' : 'renamed',
        file: fragment.file,
        range: firstLine(fragment, facts.graph.modulesByFile.get(fragment.file)?.text ?? ''),
        data,
        functions: fragment.units.filter((unit) => !facts.layers.has(unit)),
        related: twins.map(({ file, range, name }) => ({
            at: { file, range },
            note: name === undefined ? 'The same code' : `The same code in \`${name}\``,
        })),
    };
}
// Thousands of copies would each name thousands of others.
const MOST_TWINS = 20;
function twinsOf(fragment, fragments) {
    return fragments
        .slice(0, MOST_TWINS + 1)
        .filter((other) => other !== fragment)
        .slice(0, MOST_TWINS);
}
/** From the first token to the end of its line: an editor that underlines the whole of a long copy hides everything else. */
function firstLine({ range }, text) {
    const end = text.slice(range[0], range[1]).search(/\s*\r?\n/);
    return [range[0], end < 0 ? range[1] : range[0] + end];
}
//# sourceMappingURL=no-duplicate-code.js.map