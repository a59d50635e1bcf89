import type { Host } from '../../host/host.ts';
import type { Path, Stated } from '../../model/place.ts';
import type { DeclaredFunction } from '../reader.ts';
import type { Variables } from './variables.ts';
/** An image that is built from a Dockerfile of the repository. */
export interface ImageBuild {
    /** The folder that is sent to Docker. */
    readonly context: Path;
    /** The Dockerfile, from that folder; `Dockerfile` where it is left out. */
    readonly file?: string;
    readonly target?: string;
    readonly values?: Variables;
    /** What the declaration says in place of the image's own. */
    readonly command?: readonly Stated<string>[];
    readonly entryPoint?: readonly Stated<string>[];
    readonly workingFolder?: string;
}
type ImageCode = Pick<DeclaredFunction, 'root' | 'handler' | 'entry' | 'bundled'>;
/**
 * What of the repository an image runs: the folder that becomes its working folder, and the file behind its command. For
 * `COPY src/ ./` and `CMD ["app.handler"]` on Lambda's base image that is `src` and `src/app.ts`. What it does not say is absent.
 */
export declare function codeInImage(host: Host, build: ImageBuild): ImageCode;
export {};
//# sourceMappingURL=code-in-image.d.ts.map