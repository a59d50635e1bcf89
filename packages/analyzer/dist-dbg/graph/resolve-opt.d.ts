import type { Target } from '../model/graph.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Consumer } from './consumer.ts';
/**
 * What the attached layers answer: for a path, the file that lands there; for a bare specifier, Node's search through
 * `nodejs/nodeNN/node_modules`, then `nodejs/node_modules`, whatever the order of the layers [FACTS 3].
 */
export declare function fromLayers(consumer: Consumer, wanted: Path | ImportSite, fromTypeScript: boolean, beside?: readonly Path[]): Target | undefined;
/**
 * The bare specifier that means the same as a path into `node_modules` of a layer: it finds this copy before any other,
 * and the package lets it reach the file.
 */
export declare function bareSpecifier(consumer: Consumer, { specifier }: ImportSite, target: Target, resolved: (bare: string) => Target): string | undefined;
/** The file that lands at a path below `/opt`. */
export declare function landedTarget(consumer: Consumer, at: Path | undefined): Target | undefined;
/** The file of the repository that lands at almost this path. */
export declare function nearInLayers(consumer: Consumer, path: Path, fromTypeScript: boolean): Path | undefined;
/**
 * The npm package the runtime itself brings for a specifier: SDK v2 until Node 16, v3 from Node 18 on [FACTS 4], and from
 * Node 22 on what durable functions are written with: https://docs.aws.amazon.com/lambda/latest/dg/durable-supported-runtimes.html
 */
export declare function runtimeServes({ nodeMajor }: Consumer, specifier: string, isPlainEsm: boolean): Target | undefined;
//# sourceMappingURL=resolve-opt.d.ts.map