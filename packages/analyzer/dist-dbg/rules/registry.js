import { handlerExists } from "./handler-exists.js";
import { layerArchitectureMatch } from "./layer-architecture-match.js";
import { maxLayers } from "./max-layers.js";
import { nativeArchitecture } from "./native-architecture.js";
import { noCrossFunctionImport } from "./no-cross-function-import.js";
import { noDuplicateCode } from "./no-duplicate-code.js";
import { noEsmLayerImport } from "./no-esm-layer-import.js";
import { noImportCycle } from "./no-import-cycle.js";
import { noLayerToFunctionImport } from "./no-layer-to-function-import.js";
import { noOptWrite } from "./no-opt-write.js";
import { noRequireEsmLayer } from "./no-require-esm-layer.js";
import { noUnresolvedLayerImport } from "./no-unresolved-layer-import.js";
import { noUnusedLayer } from "./no-unused-layer.js";
import { noWriteOutsideTmp } from "./no-write-outside-tmp.js";
import { optImportExtension } from "./opt-import-extension.js";
import { preferBareLayerSpecifier } from "./prefer-bare-layer-specifier.js";
import { validLayerArn } from "./valid-layer-arn.js";
/** Every rule, by id. The CLI, the ESLint plugin and the docs are derived from this list. */
export const rules = [
    handlerExists,
    layerArchitectureMatch,
    maxLayers,
    nativeArchitecture,
    noCrossFunctionImport,
    noDuplicateCode,
    noEsmLayerImport,
    noImportCycle,
    noLayerToFunctionImport,
    noOptWrite,
    noRequireEsmLayer,
    noUnresolvedLayerImport,
    noUnusedLayer,
    noWriteOutsideTmp,
    optImportExtension,
    preferBareLayerSpecifier,
    validLayerArn,
];
//# sourceMappingURL=registry.js.map