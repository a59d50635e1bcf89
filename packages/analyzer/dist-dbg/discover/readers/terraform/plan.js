import { readDocument } from "../../document.js";
import { itemsOf, placeOf, textOf as nodeText, valueOf } from "../../nodes.js";
import { nodeValue } from "./document-value.js";
import { isKnown, isNull, listOf, textOf } from "./values.js";
/** What `terraform show -json` prints of a plan. */
export const isPlan = (file, text) => file.endsWith('.json') && /"terraform_version"\s*:/.test(text()) && text().includes('"planned_values"');
/** Every resource and data source of a plan, with all that was known when it was made. */
export function plannedResources(file, text, base) {
    const { root } = readDocument(file, text);
    const planned = [
        valueOf(root, 'prior_state', 'values', 'root_module'),
        valueOf(root, 'planned_values', 'root_module'),
    ]
        .flatMap((module) => resourcesIn(module, [], ''))
        .filter(({ node }) => nodeText(valueOf(node, 'type')) !== undefined);
    const configuration = valueOf(root, 'configuration', 'root_module');
    const resources = [];
    const find = (calls, type, name, index) => {
        const found = resources.filter(([one, resource]) => resource.type === type && one.calls.join() === calls.join() && nodeText(valueOf(one.node, 'name')) === name);
        return (found.find(([one]) => nodeText(valueOf(one.node, 'index')) === index) ?? found[0])?.[1];
    };
    for (const one of planned)
        resources.push([one, resourceOf(one, { file, base, configuration, find })]);
    return resources.map(([, resource]) => resource);
}
function resourcesIn(module, calls, prefix) {
    return [
        ...itemsOf(valueOf(module, 'resources')).map((node) => ({ node, calls, prefix })),
        ...itemsOf(valueOf(module, 'child_modules')).flatMap((child) => {
            const address = nodeText(valueOf(child, 'address')) ?? '';
            const [, call = ''] = /(?:^|\.)module\.([\w-]+)(?:\[[^\]]*\])?$/.exec(address) ?? [];
            return resourcesIn(child, [...calls, call], `${address}.`);
        }),
    ];
}
function resourceOf({ node, calls, prefix }, plan) {
    const isData = nodeText(valueOf(node, 'mode')) === 'data';
    const type = `${isData ? 'data.' : ''}${nodeText(valueOf(node, 'type')) ?? ''}`;
    const name = nodeText(valueOf(node, 'name')) ?? '';
    const index = valueOf(node, 'index');
    const key = nodeText(index);
    const suffix = index?.kind === 'scalar' && key !== undefined
        ? `[${typeof index.value === 'string' ? JSON.stringify(key) : key}]`
        : '';
    const label = valueOf(node, 'name') ?? node;
    const references = (attribute) => referencesOf(plan, calls, `${type}.${name}`, attribute);
    return {
        type,
        address: `${prefix}${name}${suffix}`,
        declaredAt: placeOf(plan.file, label),
        base: plan.base,
        ...(key !== undefined && { key }),
        attribute(attribute) {
            const found = valueOf(node, 'values', attribute);
            const value = found && nodeValue(found, plan.file);
            const at = placeOf(plan.file, found ?? label);
            if (attribute === 'layers')
                return layersOf(value, at, references('layers'), plan, key);
            if (value && !isNull(value))
                return value;
            const [first] = references(attribute);
            return first ? referred(first, at, plan, key) : value;
        },
        inner: (block) => itemsOf(valueOf(node, 'values', block)).map((inner) => (attribute) => {
            const found = valueOf(inner, attribute);
            return found && nodeValue(found, plan.file);
        }),
    };
}
/** A plan knows a layer's ARN only once the layer is there; until then the configuration says which layer is meant. */
function layersOf(value, at, references, plan, key) {
    const known = value?.kind === 'list' ? value.items : [];
    const missing = known.filter(isNull).length;
    if (value?.kind === 'list' && missing === 0)
        return value;
    if (references.length === 0)
        return value;
    const referredTo = references.map((reference) => referred(reference, at, plan, key));
    if (missing === 0)
        return listOf(referredTo, at);
    const next = referredTo.values();
    const items = known.map((item) => (isNull(item) ? (next.next().value ?? item) : item));
    return listOf(items, at, missing !== referredTo.length);
}
/** What an attribute's expression refers to, through the variables and outputs of modules. */
function referencesOf(plan, calls, address, attribute) {
    const resource = itemsOf(valueOf(moduleAt(plan, calls), 'resources')).find((one) => nodeText(valueOf(one, 'address')) === address);
    return followed(plan, calls, valueOf(resource, 'expressions', attribute), 0);
}
const moduleAt = ({ configuration }, calls) => calls.reduce((at, call) => valueOf(at, 'module_calls', call, 'module'), configuration);
function followed(plan, calls, expression, depth) {
    if (depth > 20)
        return [];
    const texts = itemsOf(valueOf(expression, 'references')).flatMap((one) => nodeText(one) ?? []);
    // Each reference is followed by the shorter ones it contains.
    const whole = texts.filter((text, index) => !texts.slice(0, index).some((longer) => longer.startsWith(text)));
    return whole.flatMap((text) => {
        const [, variable] = /^var\.([\w-]+)/.exec(text) ?? [];
        const outer = calls.slice(0, -1);
        const call = calls.at(-1);
        if (variable !== undefined && call !== undefined)
            return followed(plan, outer, valueOf(moduleAt(plan, outer), 'module_calls', call, 'expressions', variable), depth + 1);
        const [, module, output] = /^module\.([\w-]+)(?:\[[^\]]*\])?\.([\w-]+)/.exec(text) ?? [];
        if (module === undefined || output === undefined)
            return [{ calls, text }];
        const inner = [...calls, module];
        return followed(plan, inner, valueOf(moduleAt(plan, inner), 'outputs', output, 'expression'), depth + 1);
    });
}
function referred({ calls, text }, at, plan, key) {
    const [, type, name, own, attribute] = /^((?:data\.)?[\w-]+)\.([\w-]+)(?:\[([^\]]*)\])?(?:\.([\w-]+))?/.exec(text) ?? [];
    const index = own === 'each.key' || own === 'count.index' ? key : own?.replace(/^"|"$/g, '');
    const resource = type === undefined || name === undefined ? undefined : plan.find(calls, type, name, index);
    return { kind: 'unknown', text, at, ...(resource && { source: { resource, attribute: attribute ?? 'arn' } }) };
}
/** A resource whose open values a plan of the same resource knows. */
export function filledIn(resource, planned) {
    return {
        ...resource,
        attribute(name) {
            const value = resource.attribute(name);
            const known = !value || !isKnown(value) ? planned.attribute(name) : undefined;
            return value?.kind === 'unknown' && known && textOf(known) !== undefined ? known : value;
        },
    };
}
//# sourceMappingURL=plan.js.map