import { folderOf, joinPath, upward } from "../../../paths.js";
import { readDocument } from "../../document.js";
import { entriesOf, textOf, valueOf } from "../../nodes.js";
const NAMES = ['serverless-compose.yml', 'serverless-compose.yaml', 'serverless-compose.json'];
/**
 * What `serverless-compose.yml` hands to a service as a parameter. An output of another service is
 * `${output(folder):Name}` in here: `composedOutput` is how that service's layers are found by it.
 */
export function composedParameter(service, name, host) {
    const folder = folderOf(service);
    for (const above of upward(folder)) {
        const file = NAMES.flatMap((one) => joinPath(above, one) ?? []).find((one) => host.kind(one) === 'file');
        if (file === undefined)
            continue;
        const services = valueOf(readDocument(file, host.read(file) ?? '').root, 'services');
        const folderNamed = (key) => {
            const path = textOf(valueOf(services, key, 'path'));
            return path === undefined ? undefined : joinPath(above, path);
        };
        const own = entriesOf(services).find(({ key }) => folderNamed(key) === folder);
        const text = textOf(valueOf(own?.value, 'params', name));
        return text?.replace(/\$\{([\w-]+)\.([\w-]+)\}/g, (whole, key, output) => {
            const from = folderNamed(key);
            return from === undefined ? whole : `\${output(${from}):${output}}`;
        });
    }
    return undefined;
}
/** The name under which an output of a service is exported to those that are composed with it. */
export const composedOutput = (folder, output) => `output(${folder}):${output}`;
//# sourceMappingURL=compose.js.map