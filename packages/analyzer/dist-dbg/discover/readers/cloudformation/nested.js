import { baseName, joinPath } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { itemsOf, textOf, valueOf } from "../../nodes.js";
import { openTemplate } from "./template.js";
import { deployedText, staticText } from "./values.js";
// Far above any template (CloudFormation takes 1 MB), far below data that happens to be JSON.
const LARGEST = 5_000_000;
const STACKS = /AWS::(?:CloudFormation::Stack|Serverless::Application)\b/;
/** The template of this repository that a nested stack is made of. */
function nestedFile({ folder, scope, context: { host } }, stack) {
    if (!STACKS.test(stack.type))
        return undefined;
    const location = valueOf(stack.properties, stack.type === 'AWS::Serverless::Application' ? 'Location' : 'TemplateURL');
    const path = staticText(location, scope)?.value;
    const here = path === undefined || path.includes('://') ? undefined : joinPath(folder, path);
    if (here !== undefined && host.kind(here) === 'file')
        return here;
    return uploaded(host, folder, path ?? lastText(location));
}
/** Where a template was uploaded from: beside the one that names it, else the only file whose path ends like its address. */
function uploaded(host, folder, address) {
    const [, tail] = /(?:^|\/)((?:[\w.-]+\/)*[\w.-]+\.(?:ya?ml|json|template))$/i.exec(address ?? '') ?? [];
    for (let path = tail ?? ''; path !== ''; path = path.includes('/') ? path.slice(path.indexOf('/') + 1) : '') {
        const beside = joinPath(folder, path);
        if (beside !== undefined && host.kind(beside) === 'file')
            return beside;
        const [only, ...others] = host.files.filter((file) => `/${file}`.endsWith(`/${path}`));
        if (only !== undefined)
            return others.length === 0 ? only : undefined;
    }
    return undefined;
}
/** The end of an address that a deployment starts: of `!Sub "${Url}/nested/orders.yaml"` what follows the last variable. */
function lastText(node) {
    const substituted = valueOf(node, 'Fn::Sub');
    const joined = itemsOf(itemsOf(valueOf(node, 'Fn::Join'))[1]).at(-1);
    return (textOf(substituted) ?? textOf(itemsOf(substituted)[0]) ?? textOf(joined))?.replace(/^.*\}/s, '');
}
/** The template behind a nested stack. */
export function openNested(template, stack) {
    const file = nestedFile(template, stack);
    return file === undefined ? undefined : open(file, template.context);
}
const known = new WeakMap();
/** What every template that deploys this one gives for a parameter; nothing where somebody is being asked for it already. */
export function passedValues(file, parameter, context, read) {
    const parents = parentsIn(context);
    const { asking } = parents;
    const key = JSON.stringify([file, parameter]);
    if (asking.has(key))
        return [];
    asking.add(key);
    const values = callersOf(file, parents, context).map(({ parent, stack }) => {
        const value = valueOf(stack.properties, 'Parameters', parameter);
        return value && read(value, parent);
    });
    asking.delete(key);
    return values;
}
/** The text that every template that deploys this one gives for a parameter; undefined where they differ, or where it is not static. */
export function passedText(file, parameter, context) {
    const [first, ...others] = passedValues(file, parameter, context, (value, { scope }) => deployedText(value, scope)?.value);
    return others.every((other) => other === first) ? first : undefined;
}
function parentsIn({ host, variables }) {
    const before = known.get(host);
    if (before?.variables === variables)
        return before;
    const files = host.files.filter((file) => mayHaveStacks(host, file));
    const parents = { variables, files, opened: new Map(), callers: new Map(), asking: new Set() };
    known.set(host, parents);
    return parents;
}
function mayHaveStacks(host, file) {
    if (!/\.(?:ya?ml|json|template)$/i.test(file) || /^package(?:-lock)?\.json$/.test(baseName(file)))
        return false;
    const text = host.read(file) ?? '';
    return text.length <= LARGEST && STACKS.test(text);
}
/** Only who names the file is opened: most templates are nobody's part. */
function callersOf(file, { files, opened, callers }, context) {
    const before = callers.get(file);
    if (before)
        return before;
    const found = [];
    callers.set(file, found);
    const name = baseName(file);
    for (const other of files) {
        if (other === file || !context.host.read(other)?.includes(name))
            continue;
        if (!opened.has(other))
            opened.set(other, open(other, context));
        const parent = opened.get(other);
        for (const stack of parent?.resources.values() ?? [])
            if (parent && nestedFile(parent, stack) === file)
                found.push({ parent, stack });
    }
    return found;
}
function open(file, context) {
    const text = context.host.read(file) ?? '';
    const { root } = readDocument(file, text);
    return root && openTemplate(file, text, root, context);
}
//# sourceMappingURL=nested.js.map