import { architectures } from './kinds/architectures.ts';
import { deprecatedRuntime } from './kinds/deprecated-runtime.ts';
import { droppedLayer } from './kinds/dropped-layer.ts';
import { foreignBinary } from './kinds/foreign-binary.ts';
import { malformedArn } from './kinds/malformed-arn.ts';
import { missingHandler } from './kinds/missing-handler.ts';
import { renamedFile } from './kinds/renamed-file.ts';
import { sameLayerTwice } from './kinds/same-layer-twice.ts';
import { sixthLayer } from './kinds/sixth-layer.ts';
import { versionBump } from './kinds/version-bump.ts';
import { writes } from './kinds/writes.ts';
import { wrongRegion } from './kinds/wrong-region.ts';
import type { MutationKind } from './mutation.ts';

/** Every sort of fault that is tried. */
export const kinds: readonly MutationKind[] = [
  architectures,
  deprecatedRuntime,
  droppedLayer,
  foreignBinary,
  malformedArn,
  missingHandler,
  renamedFile,
  sameLayerTwice,
  sixthLayer,
  versionBump,
  writes,
  wrongRegion,
];
