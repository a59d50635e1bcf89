import type { Rule } from './define.ts';
import { externalProvidedByLayer } from './external-provided-by-layer.ts';
import { handlerExists } from './handler-exists.ts';
import { layerArchitectureMatch } from './layer-architecture-match.ts';
import { layerRegionMatch } from './layer-region-match.ts';
import { layerRuntimeMatch } from './layer-runtime-match.ts';
import { layerVersionSkew } from './layer-version-skew.ts';
import { maxLayers } from './max-layers.ts';
import { maxUnzippedSize } from './max-unzipped-size.ts';
import { maxZippedSize } from './max-zipped-size.ts';
import { nativeAbi } from './native-abi.ts';
import { nativeArchitecture } from './native-architecture.ts';
import { nativeLibc } from './native-libc.ts';
import { nativePlatformPackage } from './native-platform-package.ts';
import { noBundledSdkV2Assumption } from './no-bundled-sdk-v2-assumption.ts';
import { noCrossFunctionImport } from './no-cross-function-import.ts';
import { noDeprecatedRuntime } from './no-deprecated-runtime.ts';
import { noDuplicateCode } from './no-duplicate-code.ts';
import { noDuplicateLayer } from './no-duplicate-layer.ts';
import { noEsmLayerImport } from './no-esm-layer-import.ts';
import { noImportCycle } from './no-import-cycle.ts';
import { noLayerBloat } from './no-layer-bloat.ts';
import { noLayerFileConflict } from './no-layer-file-conflict.ts';
import { noLayerToFunctionImport } from './no-layer-to-function-import.ts';
import { noLayersOnImage } from './no-layers-on-image.ts';
import { noOptWrite } from './no-opt-write.ts';
import { noPackageVersionSkew } from './no-package-version-skew.ts';
import { noPartialAwsSdkLayer } from './no-partial-aws-sdk-layer.ts';
import { noPublicLayer } from './no-public-layer.ts';
import { noRequireEsmLayer } from './no-require-esm-layer.ts';
import { noSearchPathOverride } from './no-search-path-override.ts';
import { noShadowedLayerPackage } from './no-shadowed-layer-package.ts';
import { noSilentLayerOverride } from './no-silent-layer-override.ts';
import { noUnreachablePeer } from './no-unreachable-peer.ts';
import { noUnresolvedLayerImport } from './no-unresolved-layer-import.ts';
import { noUnusedLayer } from './no-unused-layer.ts';
import { noWriteOutsideTmp } from './no-write-outside-tmp.ts';
import { optImportExtension } from './opt-import-extension.ts';
import { preferBareLayerSpecifier } from './prefer-bare-layer-specifier.ts';
import { retainLayerVersions } from './retain-layer-versions.ts';
import { validLayerArn } from './valid-layer-arn.ts';
import { validLayerStructure } from './valid-layer-structure.ts';

/** Every rule, by id. The CLI, the ESLint plugin and the docs are derived from this list. */
export const rules: readonly Rule[] = [
  externalProvidedByLayer,
  handlerExists,
  layerArchitectureMatch,
  layerRegionMatch,
  layerRuntimeMatch,
  layerVersionSkew,
  maxLayers,
  maxUnzippedSize,
  maxZippedSize,
  nativeAbi,
  nativeArchitecture,
  nativeLibc,
  nativePlatformPackage,
  noBundledSdkV2Assumption,
  noCrossFunctionImport,
  noDeprecatedRuntime,
  noDuplicateCode,
  noDuplicateLayer,
  noEsmLayerImport,
  noImportCycle,
  noLayerBloat,
  noLayerFileConflict,
  noLayerToFunctionImport,
  noLayersOnImage,
  noOptWrite,
  noPackageVersionSkew,
  noPartialAwsSdkLayer,
  noPublicLayer,
  noRequireEsmLayer,
  noSearchPathOverride,
  noShadowedLayerPackage,
  noSilentLayerOverride,
  noUnreachablePeer,
  noUnresolvedLayerImport,
  noUnusedLayer,
  noWriteOutsideTmp,
  optImportExtension,
  preferBareLayerSpecifier,
  retainLayerVersions,
  validLayerArn,
  validLayerStructure,
];
