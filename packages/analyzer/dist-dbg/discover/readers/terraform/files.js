import { folderOf, joinPath } from "../../../paths.js";
import { append } from "../../../sorted.js";
import { templateUnreadable } from "../../problems.js";
import { readHcl } from "./hcl/body.js";
import { readTerraformJson } from "./hcl/json.js";
export const isConfiguration = (file) => /\.(?:tf|tofu)(?:\.json)?$/.test(file);
const isOverride = (file) => /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(file);
const isValues = (file) => /\.tfvars(?:\.json)?$/.test(file);
export function readConfiguration(host) {
    const blocks = new Map();
    const values = new Map();
    const problems = [];
    for (const file of host.files) {
        if (!isConfiguration(file) && !isValues(file))
            continue;
        const { body, problems: faults } = readFile(file, host.read(file) ?? '');
        problems.push(...faults);
        if (isValues(file))
            values.set(file, body);
        else
            for (const block of body.blocks)
                append(blocks, folderOf(file), { file, block });
    }
    const folders = new Map([...blocks].map(([folder, found]) => [folder, overridden(found)]));
    return { folders, values, problems };
}
/** Blocks with what override files say about them; what they say about `locals` counts first. */
function overridden(blocks) {
    const over = blocks.filter(({ file }) => isOverride(file));
    const own = blocks.filter(({ file }) => !isOverride(file));
    const name = ({ block: { type, labels } }) => JSON.stringify([type, ...labels.map(({ text }) => text)]);
    const locals = over.filter(({ block }) => block.type === 'locals').reverse();
    return [
        ...locals.map((one) => ({ ...one, over: [] })),
        ...own.map((one) => ({
            ...one,
            over: one.block.type === 'locals' ? [] : over.filter((other) => name(other) === name(one)),
        })),
    ];
}
/** An attribute of a block, and the file that says it. */
export function attributeOf({ file, block, over }, name) {
    const placed = [...over.toReversed(), { file, block }].find((one) => one.block.body.attributes.has(name));
    const expression = placed?.block.body.attributes.get(name);
    return placed && expression && { expression, file: placed.file };
}
/** The block that says what nested blocks of a type there are: an override file's replace them all. */
export const saying = ({ file, block, over }, type) => over
    .toReversed()
    .find(({ block: { body } }) => body.blocks.some((inner) => inner.type === type || (inner.type === 'dynamic' && inner.labels[0]?.text === type))) ?? { file, block };
function readFile(file, text) {
    if (file.endsWith('.json'))
        return readTerraformJson(file, text);
    const { body, fault } = readHcl(text);
    return { body, problems: fault ? [templateUnreadable(file, fault.range, 'HCL', fault.reason)] : [] };
}
/** The folder of a module that is called by a path. */
export function localFolder(folder, declared) {
    const source = literalText(attributeOf(declared, 'source')?.expression);
    return source !== undefined && /^\.\.?(?:\/|$)/.test(source) ? joinPath(folder, source) : undefined;
}
/** Whether a folder has the sources of `terraform-aws-modules/lambda/aws`: what it packs, a script of its own decides. */
export function isLambdaModule(blocks) {
    const variables = new Set(blocks.flatMap(({ block: { type, labels } }) => (type === 'variable' ? (labels[0]?.text ?? []) : [])));
    return ['source_path', 'create_layer', 'create_package', 'local_existing_package'].every((name) => variables.has(name));
}
const literalText = (expression) => expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
/** Folders that no other folder calls, sorted: what people deploy. */
export function rootFolders({ folders }) {
    const called = new Set([...folders].flatMap(([folder, blocks]) => blocks.filter(({ block }) => block.type === 'module').map((declared) => localFolder(folder, declared))));
    return [...folders.keys()].filter((folder) => !called.has(folder)).sort();
}
//# sourceMappingURL=files.js.map