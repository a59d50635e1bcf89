import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import { folderOf, joinPath, upward } from '../../../paths.ts';
import { readDocument } from '../../document.ts';
import { entriesOf, textOf, valueOf } from '../../nodes.ts';

const NAMES = ['serverless-compose.yml', 'serverless-compose.yaml', 'serverless-compose.json'];

/**
 * What `serverless-compose.yml` hands to a service as a parameter. An output of another service is
 * `${output(folder):Name}` in here: `composedOutput` is how that service's layers are found by it.
 */
export function composedParameter(service: Path, name: string, host: Host): string | undefined {
  const folder = folderOf(service);
  for (const above of upward(folder)) {
    const file = NAMES.flatMap((one) => joinPath(above, one) ?? []).find((one) => host.kind(one) === 'file');
    if (file === undefined) continue;
    const services = valueOf(readDocument(file, host.read(file) ?? '').root, 'services');
    const folderNamed = (key: string) => {
      const path = textOf(valueOf(services, key, 'path'));
      return path === undefined ? undefined : joinPath(above, path);
    };
    const own = entriesOf(services).find(({ key }) => folderNamed(key) === folder);
    const text = textOf(valueOf(own?.value, 'params', name));
    return text?.replace(/\$\{([\w-]+)\.([\w-]+)\}/g, (whole, key: string, output: string) => {
      const from = folderNamed(key);
      return from === undefined ? whole : `\${output(${from}):${output}}`;
    });
  }
  return undefined;
}

/** The name under which an output of a service is exported to those that are composed with it. */
export const composedOutput = (folder: Path, output: string): string => `output(${folder}):${output}`;
