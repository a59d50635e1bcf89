import { joinPath } from "../../../paths.js";
import { codeInImage } from "../../images/code-in-image.js";
import { entriesOf, itemsOf } from "../../nodes.js";
import { staticText } from "./variables.js";
/** What the framework puts into a function's image, which it builds of a folder under `provider.ecr.images`. */
export function imageCode(service, value) {
    const { variables, provider, folder, context } = service;
    const stated = variables.member(value, 'image');
    const name = staticText(stated?.node.kind === 'map' ? variables.member(stated, 'name') : stated)?.value;
    const image = name === undefined ? stated : variables.member(provider, 'ecr', 'images', name);
    const text = (from, key) => staticText(variables.member(from, key))?.value;
    const path = text(image, 'path');
    const sent = path === undefined ? undefined : joinPath(folder, path);
    if (!image || sent === undefined)
        return { bundled: false };
    const file = text(image, 'file');
    const given = variables.member(image, 'buildArgs');
    const values = entriesOf(given?.node).flatMap(({ key }) => {
        const known = text(given, key);
        return known === undefined ? [] : [[key, known]];
    });
    const [command, entryPoint] = [statedList(service, stated, 'command'), statedList(service, stated, 'entryPoint')];
    const workingFolder = text(stated, 'workingDirectory');
    return codeInImage(context.host, {
        context: sent,
        values: new Map(values),
        ...(file !== undefined && { file }),
        ...(command && { command }),
        ...(entryPoint && { entryPoint }),
        ...(workingFolder !== undefined && { workingFolder }),
    });
}
function statedList({ variables }, from, key) {
    const list = from?.node.kind === 'map' ? variables.member(from, key) : undefined;
    return list && itemsOf(list.node).flatMap((node) => staticText(variables.resolve({ node, file: list.file })) ?? []);
}
//# sourceMappingURL=images.js.map