import type { UnitId } from '../../../model/workspace.ts';
import { append } from '../../../sorted.ts';
import type { Unit } from './units.ts';
import { textOf } from './values.ts';

/**
 * Each unit's id. What several deployments make of one declaration is one unit as long as its code and handler are the
 * same (`envs/dev` and `envs/prod` call one module); else the deployment's folder tells them apart, as the type does for
 * a function and a layer of one name.
 */
export function idsOf(units: readonly Unit[]): ReadonlyMap<Unit, UnitId> {
  const claims = new Map<string, Unit[]>();
  for (const unit of units) append(claims, unit.id, unit);
  const ids = new Map<Unit, UnitId>();
  for (const [id, claimants] of claims) {
    const hasFunction = claimants.some(({ kind }) => kind === 'function');
    const first = new Map<Unit['kind'], string>();
    for (const unit of claimants) {
      const own = hasFunction && unit.kind === 'layer' ? id.replace('#', '#aws_lambda_layer_version.') : id;
      const isSame = (first.get(unit.kind) ?? contents(unit)) === contents(unit);
      if (!first.has(unit.kind)) first.set(unit.kind, contents(unit));
      ids.set(unit, isSame ? own : `${own} in ${unit.deployedIn}`);
    }
  }
  return ids;
}

const contents = ({ package: packed, resource }: Unit): string => {
  const code = packed?.code;
  const what =
    code?.kind === 'open' || !code
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
