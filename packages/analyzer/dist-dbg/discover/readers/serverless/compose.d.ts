import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
/**
 * What `serverless-compose.yml` hands to a service as a parameter. An output of another service is
 * `${output(folder):Name}` in here: `composedOutput` is how that service's layers are found by it.
 */
export declare function composedParameter(service: Path, name: string, host: Host): string | undefined;
/** The name under which an output of a service is exported to those that are composed with it. */
export declare const composedOutput: (folder: Path, output: string) => string;
//# sourceMappingURL=compose.d.ts.map