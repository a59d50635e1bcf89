import type { Rule } from './define.ts';
import { noCrossFunctionImport } from './no-cross-function-import.ts';
import { noImportCycle } from './no-import-cycle.ts';
import { noOptWrite } from './no-opt-write.ts';
import { noUnresolvedLayerImport } from './no-unresolved-layer-import.ts';
import { noUnusedLayer } from './no-unused-layer.ts';
import { noWriteOutsideTmp } from './no-write-outside-tmp.ts';

/** Every rule, by id. The CLI, the ESLint plugin and the docs are derived from this list. */
export const rules: readonly Rule[] = [
  noCrossFunctionImport,
  noImportCycle,
  noOptWrite,
  noUnresolvedLayerImport,
  noUnusedLayer,
  noWriteOutsideTmp,
];
