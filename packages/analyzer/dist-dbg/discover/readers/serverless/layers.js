import { isArchitecture } from "../../architectures.js";
import { joinPath } from "../../../paths.js";
import { itemsOf } from "../../nodes.js";
import { codeNotFound, layerContentUnknown } from "../../problems.js";
import { declarationsIn, openValue } from "./service.js";
import { isOpen, placeAt, staticText } from "./variables.js";
/** Every layer below `layers`, and the logical id that the framework gives it. */
export function layersIn(service) {
    const { declarations, problems } = declarationsIn(service, 'layers');
    const read = declarations
        .filter(({ value }) => value !== undefined)
        .map((declaration) => layerOf(service, declaration));
    return {
        layers: read.map(({ layer }) => layer),
        byLogicalId: new Map(read.map(({ layer }) => [logicalId(layer.name), layer.id])),
        complete: problems.length === 0,
        problems: [...problems, ...read.flatMap((one) => one.problems)],
    };
}
/** The name in the CloudFormation template: `shared-money` becomes `SharedDashmoneyLambdaLayer`. */
function logicalId(name) {
    const plain = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
    return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}LambdaLayer`;
}
function layerOf(service, { name, declaredAt, value }) {
    const { problems, ...content } = contentOf(service, name, declaredAt, value);
    const texts = (key) => textsIn(service, service.variables.member(value, key));
    return {
        layer: {
            kind: 'layer',
            id: `${service.file}#${name}`,
            name,
            framework: 'serverless',
            declaredAt,
            ...content,
            compatibleRuntimes: texts('compatibleRuntimes'),
            compatibleArchitectures: texts('compatibleArchitectures').filter(isArchitecture),
        },
        problems,
    };
}
function contentOf({ folder, variables, context: { host } }, name, declaredAt, value) {
    const unknown = (problem) => ({ mounts: [], installs: [], complete: false, problems: [problem] });
    if (isOpen(value))
        return unknown(openValue(`The layer ${name}`, value));
    const artifact = variables.member(value, 'package', 'artifact');
    if (artifact)
        return unknown(layerContentUnknown(name, 'its content is a zip that was built elsewhere', placeAt(artifact)));
    const path = variables.member(value, 'path');
    if (isOpen(path))
        return unknown(openValue(`The path of ${name}`, path));
    const text = staticText(path);
    const root = text === undefined || text.value.startsWith('/') ? undefined : joinPath(folder, text.value);
    if (root === undefined)
        return unknown(layerContentUnknown(name, 'its content is no folder of this repository', text?.at ?? declaredAt));
    if (host.kind(root) !== 'folder')
        return { root, ...unknown(codeNotFound(name, root, text?.at ?? declaredAt)) };
    const modules = joinPath(root, 'nodejs') ?? 'nodejs';
    const manifest = `${modules}/package.json`;
    // People run npm in there before they deploy; what they committed needs no run.
    const isInstalled = host.kind(`${modules}/node_modules`) === 'folder' || host.kind(manifest) !== 'file';
    return {
        root,
        mounts: [{ at: '', from: root }],
        installs: isInstalled ? [] : [{ at: 'nodejs', from: manifest }],
        complete: true,
        problems: [],
    };
}
function textsIn({ variables }, list) {
    return list
        ? itemsOf(list.node).flatMap((node) => staticText(variables.resolve({ node, file: list.file })) ?? [])
        : [];
}
//# sourceMappingURL=layers.js.map