import type { Host } from '../../../host/host.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Architecture } from '../../../model/workspace.ts';
import { type ConstructValue, type Value } from '../../code/index.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type LayerNames } from './layer-references.ts';
import type { Unit } from './units.ts';
/** One function as its construct says, and what about it only a deployment knows. */
export declare function functionOf({ construct, others, id, name, declaredAt }: Unit, names: LayerNames): {
    readonly declared: DeclaredFunction;
    readonly problems: readonly Problem[];
};
/** What tells functions of one name apart: where their code is. */
export declare function codeSignature(host: Host, construct: ConstructValue): string;
/** `Architecture.ARM_64` as Lambda names it. */
export declare function architectureName(value: Value | undefined): Architecture | undefined;
//# sourceMappingURL=functions.d.ts.map