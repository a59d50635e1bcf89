import { joinPath } from "../../../paths.js";
import { codeInImage } from "../../images/code-in-image.js";
import { entriesOf, itemsOf, valueOf } from "../../nodes.js";
import { staticText } from "./values.js";
/** What `sam build` puts into a function's image, as its `Metadata` says. */
export function imageCode({ folder, scope, context }, { metadata }, config) {
    const text = (node) => staticText(node, scope)?.value;
    const [file, target] = [valueOf(metadata, 'Dockerfile'), valueOf(metadata, 'DockerBuildTarget')];
    const stated = valueOf(metadata, 'DockerContext');
    const path = stated ? text(stated) : '';
    const sent = path === undefined ? undefined : joinPath(folder, path);
    const [name, stage] = [text(file), text(target)];
    const isOpen = (file && name === undefined) || (target && stage === undefined);
    // Without either of them the image comes from somewhere else.
    if (sent === undefined || isOpen || (!file && !stated))
        return { bundled: false };
    const command = statedList(valueOf(config, 'Command'), scope);
    const entryPoint = statedList(valueOf(config, 'EntryPoint'), scope);
    const workingFolder = text(valueOf(config, 'WorkingDirectory'));
    const values = entriesOf(valueOf(metadata, 'DockerBuildArgs')).flatMap(({ key, value }) => {
        const given = text(value);
        return given === undefined ? [] : [[key, given]];
    });
    return codeInImage(context.host, {
        context: sent,
        values: new Map(values),
        ...(name !== undefined && { file: name }),
        ...(stage !== undefined && { target: stage }),
        ...(command && { command }),
        ...(entryPoint && { entryPoint }),
        ...(workingFolder !== undefined && { workingFolder }),
    });
}
function statedList(node, scope) {
    return node && itemsOf(node).flatMap((item) => staticText(item, scope) ?? []);
}
//# sourceMappingURL=images.js.map