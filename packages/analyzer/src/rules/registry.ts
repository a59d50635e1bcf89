import type { Rule } from './define.ts';
import { externalProvidedByLayer } from './external-provided-by-layer.ts';
import { handlerExists } from './handler-exists.ts';
import { layerArchitectureMatch } from './layer-architecture-match.ts';
import { maxLayers } from './max-layers.ts';
import { maxUnzippedSize } from './max-unzipped-size.ts';
import { maxZippedSize } from './max-zipped-size.ts';
import { nativeArchitecture } from './native-architecture.ts';
import { noBundledSdkV2Assumption } from './no-bundled-sdk-v2-assumption.ts';
import { noCrossFunctionImport } from './no-cross-function-import.ts';
import { noDuplicateCode } from './no-duplicate-code.ts';
import { noEsmLayerImport } from './no-esm-layer-import.ts';
import { noImportCycle } from './no-import-cycle.ts';
import { noLayerBloat } from './no-layer-bloat.ts';
import { noLayerFileConflict } from './no-layer-file-conflict.ts';
import { noLayerToFunctionImport } from './no-layer-to-function-import.ts';
import { noOptWrite } from './no-opt-write.ts';
import { noPackageVersionSkew } from './no-package-version-skew.ts';
import { noPartialAwsSdkLayer } from './no-partial-aws-sdk-layer.ts';
import { noRequireEsmLayer } from './no-require-esm-layer.ts';
import { noShadowedLayerPackage } from './no-shadowed-layer-package.ts';
import { noUnreachablePeer } from './no-unreachable-peer.ts';
import { noUnresolvedLayerImport } from './no-unresolved-layer-import.ts';
import { noUnusedLayer } from './no-unused-layer.ts';
import { noWriteOutsideTmp } from './no-write-outside-tmp.ts';
import { optImportExtension } from './opt-import-extension.ts';
import { preferBareLayerSpecifier } from './prefer-bare-layer-specifier.ts';
import { validLayerArn } from './valid-layer-arn.ts';

/** Every rule, by id. The CLI, the ESLint plugin and the docs are derived from this list. */
export const rules: readonly Rule[] = [
  externalProvidedByLayer,
  handlerExists,
  layerArchitectureMatch,
  maxLayers,
  maxUnzippedSize,
  maxZippedSize,
  nativeArchitecture,
  noBundledSdkV2Assumption,
  noCrossFunctionImport,
  noDuplicateCode,
  noEsmLayerImport,
  noImportCycle,
  noLayerBloat,
  noLayerFileConflict,
  noLayerToFunctionImport,
  noOptWrite,
  noPackageVersionSkew,
  noPartialAwsSdkLayer,
  noRequireEsmLayer,
  noShadowedLayerPackage,
  noUnreachablePeer,
  noUnresolvedLayerImport,
  noUnusedLayer,
  noWriteOutsideTmp,
  optImportExtension,
  preferBareLayerSpecifier,
  validLayerArn,
];
