import { baseName, folderOf, isBelow, upward } from "../paths.js";
import { listed, namesOf } from "../listed.js";
import { append, byText, sortedSet } from "../sorted.js";
import { namesLeftBehind } from "./needs.js";
/** `shared-money`: after the file that all share, else after the longest function, else after the folder. */
export function nameOf({ modules, classes }) {
    const files = [...modules, ...classes.flatMap(({ fragments }) => fragments.map(({ file }) => file))];
    const common = onlyOne(files.map(fileWord));
    const longest = [...classes]
        .sort((a, b) => b.lines - a.lines)
        .flatMap(({ fragments: [first] }) => first?.name ?? [])[0];
    const folder = onlyOne(files.map((file) => wordOf(baseName(folderOf(file))))) || commonFolder(files);
    const word = [common, longest === undefined ? '' : wordOf(longest), folder].find((name) => name !== '') ?? '';
    return word === '' ? 'shared-code' : `shared-${word.replace(/^shared-/, '')}`;
}
/** The innermost folder above all the files whose name tells something. */
function commonFolder(files) {
    const above = [...upward(folderOf(files[0] ?? ''))].filter((folder) => files.every((file) => isBelow(file, folder)));
    return above.map((folder) => wordOf(baseName(folder))).find((word) => word !== '') ?? '';
}
/** Every file of a handler is called so; it says nothing about what is in it. */
const TELLS_NOTHING = /^(index|app|main|handler|handlers|function|lambda|src|lib|dist|shared|code|get|post|put|patch|delete)$/;
function fileWord(file) {
    const word = wordOf(baseName(file).replace(/\.\w+$/, ''));
    return word === '' ? wordOf(baseName(folderOf(file))) : word;
}
/** `formatMoney` as `format-money`. A layer's name may hold letters, digits, `-` and `_`. */
function wordOf(text) {
    const word = text
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .toLowerCase()
        .slice(0, 40);
    return TELLS_NOTHING.test(word) ? '' : word;
}
const onlyOne = (words) => (new Set(words).size === 1 ? (words[0] ?? '') : '');
export function titleOf(candidate, home, facts) {
    const { modules, pulled, classes, functions } = candidate;
    const names = sortedSet(classes.flatMap(({ fragments }) => fragments.slice(0, 1).flatMap(({ name }) => (name === undefined ? [] : [`\`${name}\``]))));
    const moving = [...modules, ...pulled];
    const files = moving.length === 1 ? [`\`${moving[0] ?? ''}\``] : moving.length > 1 ? [`${moving.length} modules`] : [];
    const unnamed = classes.filter(({ fragments }) => fragments[0]?.name === undefined).length;
    const rest = unnamed > 0 ? [unnamed === 1 ? 'a stretch of equal code' : `${unnamed} stretches of equal code`] : [];
    const what = listed([...files, ...names, ...rest]);
    const who = namesOf(facts, functions);
    if (home)
        return `Move ${what} to the layer ${home.name}, which ${who} already attach.`;
    return `Put ${what} into one layer for ${who}.`;
}
/** One reason for each class and module, on the first place of each. */
export function reasonsFor({ modules, pulled, classes, functions }, facts) {
    const who = namesOf(facts, functions);
    const copies = classes.map((clone) => ({ saw: copiesSeen(clone), at: placeOf(clone.fragments[0]) }));
    const shared = modules.map((file) => ({
        saw: `${file} is needed by ${who}, and by nobody else`,
        at: { file },
    }));
    const along = pulled.map((file) => ({
        saw: `${file} is imported by what moves, and goes along`,
        at: { file },
    }));
    return [...copies, ...shared, ...along].sort((a, b) => byText(a.at.file, b.at.file) || (a.at.range?.[0] ?? 0) - (b.at.range?.[0] ?? 0));
}
function copiesSeen({ fragments, likeness, lines }) {
    const name = fragments.find((fragment) => fragment.name !== undefined)?.name;
    const places = listed(fragments.map(({ file, startLine }) => `${file}:${startLine}`));
    const how = { identical: 'stands', renamed: 'stands under other names', near: 'stands, almost equal,' }[likeness];
    return `${name === undefined ? 'the same code' : `\`${name}\``} ${how} in ${places} (${lines} lines)`;
}
const placeOf = (fragment) => fragment ? { file: fragment.file, range: fragment.range } : { file: '' };
/** What the move brings with it, beside what could not be checked. */
export function risksOf(candidate, home, facts) {
    const functions = candidate.functions.flatMap((id) => facts.workspace.functions.find((unit) => unit.id === id) ?? []);
    const risks = [
        `Each change of the shared code makes a new layer version, and every function that attaches ${home ? home.name : 'the layer'} has to be deployed with it.`,
    ];
    const runtimes = sortedSet(functions.flatMap(({ runtime }) => runtime?.value ?? []));
    if (runtimes.length > 1)
        risks.push(`The functions run on ${listed(runtimes)}, and the layer has to suit all of them.`);
    if (functions.some(({ bundled }) => bundled))
        risks.push("The bundler must leave the layer's modules external, or each function keeps its copy.");
    const files = sortedSet(functions.map(({ declaredAt }) => declaredAt.file));
    if (files.length > 1)
        risks.push(`The functions are declared in ${listed(files)}: where those are deployed apart, the layer's ARN has to be handed over.`);
    if (candidate.classes.some(({ likeness }) => likeness === 'near'))
        risks.push('Some copies differ in places: look which difference is meant.');
    const left = sortedSet(namesLeft(candidate, facts));
    if (left.length > 0) {
        risks.push(`The copies use ${listed(left.map((name) => `\`${name}\``))} of the files they stand in: hand it over, or move it too.`);
    }
    const others = otherUsers(candidate, facts);
    const names = listed(others.map(({ name }) => name));
    if (names !== '')
        risks.push(`Some of these modules also serve ${names}: attach the layer there too, or leave a copy.`);
    return risks;
}
function namesLeft({ classes }, facts) {
    const moved = new Map();
    for (const { file, range } of classes.flatMap(({ fragments }) => fragments))
        append(moved, file, range);
    return [...moved].flatMap(([file, ranges]) => namesLeftBehind(file, ranges, facts));
}
function otherUsers({ pulled, functions }, { graph, workspace }) {
    const others = new Set();
    for (const file of pulled)
        for (const unit of graph.reach.get(file) ?? [])
            others.add(unit);
    for (const unit of functions)
        others.delete(unit);
    return workspace.functions.filter(({ id }) => others.has(id));
}
//# sourceMappingURL=words.js.map