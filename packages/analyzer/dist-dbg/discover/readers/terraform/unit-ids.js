import { append } from "../../../sorted.js";
import { textOf } from "./values.js";
/**
 * Each unit's id. What several deployments make of one declaration is one unit as long as its code and handler are the
 * same (`envs/dev` and `envs/prod` call one module); else the deployment's folder tells them apart, as the type does for
 * a function and a layer of one name.
 */
export function idsOf(units) {
    const claims = new Map();
    for (const unit of units)
        append(claims, unit.id, unit);
    const ids = new Map();
    for (const [id, claimants] of claims) {
        const hasFunction = claimants.some(({ kind }) => kind === 'function');
        const first = new Map();
        for (const unit of claimants) {
            const own = hasFunction && unit.kind === 'layer' ? id.replace('#', '#aws_lambda_layer_version.') : id;
            const isSame = (first.get(unit.kind) ?? contents(unit)) === contents(unit);
            if (!first.has(unit.kind))
                first.set(unit.kind, contents(unit));
            ids.set(unit, isSame ? own : `${own} in ${unit.deployedIn}`);
        }
    }
    return ids;
}
const contents = ({ package: packed, resource }) => {
    const code = packed?.code;
    const what = code?.kind === 'open' || !code
        ? undefined
        : code.kind === 'folder'
            ? code.folder
            : code.kind === 'files'
                ? code.files
                : code.kind === 'script'
                    ? code.zip.folder
                    : [code.file, code.kind === 'zip' && code.name];
    return JSON.stringify([what, textOf(resource.attribute('handler'))]);
};
//# sourceMappingURL=unit-ids.js.map