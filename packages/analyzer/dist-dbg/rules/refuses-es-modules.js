import { nodeMajor } from "../aws/node-major.js";
/** Up to Node 22 Lambda runs Node with `require` of ES modules turned off [FACTS 3]. */
const LAST_WITHOUT = 22;
/** NODE_OPTIONS may turn it on; where the variables are not known, it may too. */
export function refusesEsModules(unit) {
    const major = nodeMajor(unit);
    if (major === undefined || major > LAST_WITHOUT || !unit.environment)
        return false;
    const options = unit.environment.get('NODE_OPTIONS');
    return options === undefined || (options.value !== undefined && !/require[-_]module/.test(options.value));
}
//# sourceMappingURL=refuses-es-modules.js.map