import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Consumer } from './consumer.ts';
import type { Surroundings } from './resolve.ts';
/**
 * Whether Node itself resolves an import by its rules for ES modules, which complete nothing: JavaScript that goes into the
 * zip or a layer just as it is written. Where any package.json names a tool that could rewrite it, we are not sure.
 */
export declare function isPlainEsm(from: Path, site: ImportSite, consumer: Consumer, { tree, host }: Surroundings): boolean;
//# sourceMappingURL=ships-as-written.d.ts.map