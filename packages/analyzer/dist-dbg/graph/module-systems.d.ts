import type { ModuleSystem } from '../model/graph.ts';
import type { PackageJson } from '../layers/index.ts';
import type { Path } from '../model/place.ts';
import type { Consumer } from './consumer.ts';
import { type Tree } from './probe.ts';
/** How Node loads a file for each of those that ship it; undefined where they differ, or none of them ships it. */
export declare function systemFor(file: Path, consumers: Iterable<Consumer>, repository: Tree): ModuleSystem | undefined;
/** What `require` finds in an npm package, by its package.json alone; undefined where that does not tell. */
export declare function requiredSystem(manifest: PackageJson, subpath: string): ModuleSystem | undefined;
//# sourceMappingURL=module-systems.d.ts.map