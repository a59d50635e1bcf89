import { type Form, type MutationKind, together } from '../mutation.ts';
import type { Unit } from '../project.ts';
import { graft, NPM_PACKAGE } from './grafts.ts';

const ruleId = 'max-layers';

/** A list of a function's own in `serverless.yml` takes the place of the provider's. */
function countBefore({ framework, layers, declaration }: Unit): number | undefined {
  const own = declaration?.attached();
  if (own === undefined || layers.some(({ kind }) => kind === 'unknown')) return undefined;
  return framework === 'serverless' ? own.length : layers.length;
}

const byArns: Form = {
  name: 'by ARN',
  faults: (unit) => {
    const { declaration } = unit;
    const count = countBefore(unit);
    if (!declaration || count === undefined || count > 5) return [];
    const references = Array.from({ length: 6 - count }, (_, index) =>
      declaration.byArn(`arn:aws:lambda:us-east-1:123456789012:layer:mut-${String(index)}:1`),
    );
    const [before, after] = [declaration.attach(references.slice(0, -1)), declaration.attach(references)];
    if (!before || !after) return [];
    const { file } = declaration;
    const five = references.length === 1 ? {} : { before: { [file]: before } };
    return [{ ...five, after: { [file]: after }, expected: { ruleId, file } }];
  },
};

const local: Form = {
  name: 'declared here',
  faults: (unit) => {
    const { declaration } = unit;
    const count = countBefore(unit);
    const layer = declaration?.declareLayer({});
    if (!declaration || !layer || count === undefined || count > 5) return [];
    const arns = Array.from({ length: 5 - count }, (_, index) =>
      declaration.byArn(`arn:aws:lambda:us-east-1:123456789012:layer:mut-${String(index)}:1`),
    );
    const declared = graft(unit, NPM_PACKAGE)?.declared;
    const [before, after] = [declaration.attach(arns), declaration.attach([...arns, layer.reference])];
    if (!before || !after || !declared) return [];
    const { file } = declaration;
    const five = arns.length === 0 ? declared : together(declared, { [file]: before });
    return [{ before: five, after: together(declared, { [file]: after }), expected: { ruleId, file } }];
  },
};

export const sixthLayer: MutationKind = { name: 'sixth layer', forms: [byArns, local] };
