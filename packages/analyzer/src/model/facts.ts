import type { NativeBinary, PlatformPackage, PrismaEngines, UnbuiltPackage } from './binary.ts';
import type { CloneClass, CloneKind } from './clone.ts';
import type { ModuleGraph } from './graph.ts';
import type { LayerContent } from './layer-content.ts';
import type { Shipments } from './shipment.ts';
import type { UnitId, Workspace } from './workspace.ts';

/** All that the stages before the rules computed: neutral, and complete before the first rule runs. */
export interface Facts {
  readonly workspace: Workspace;
  readonly graph: ModuleGraph;
  readonly layers: ReadonlyMap<UnitId, LayerContent>;
  /** Those that are told. */
  readonly clones: readonly CloneClass[];
  /** Those that are there on purpose, as a comment or the config says. */
  readonly acceptedClones: readonly CloneClass[];
  /** Of all classes that were found, told or not. */
  readonly cloneCounts: Readonly<Record<CloneKind, number>>;
  readonly binaries: readonly NativeBinary[];
  /** Those that the code of a function loads. */
  readonly platformPackages: readonly PlatformPackage[];
  readonly unbuiltPackages: readonly UnbuiltPackage[];
  readonly prismaEngines: readonly PrismaEngines[];
  readonly shipments: Shipments;
}
