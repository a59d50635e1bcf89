import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Related } from '../model/finding.ts';
import type { Framework, Layer } from '../model/workspace.ts';
import { defineRule } from './define.ts';
import type { Respelling } from './edits/change.ts';

const KEEP = 'Set {{setting}} to {{kept}}; old versions then stay until somebody deletes them.';

export const retainLayerVersions = defineRule({
  id: 'retain-layer-versions',
  scope: 'project',
  category: 'declarations',
  severity: 'info',
  recommended: true,
  summary: 'A layer whose old version is deleted with every update',
  messages: {
    rollback:
      'Every update of {{layer}} deletes the version before, so {{functions}} cannot go back to it: nothing is deployed with a version that is gone.',
    shared:
      'Every update of {{layer}} deletes the version before, which {{others}} may still name: from then on, their deployments fail.',
  },
  hints: { rollback: KEEP, shared: KEEP },
  // Somebody wrote that old versions go.
  suggestions: { rollback: KEEP, shared: KEEP },
  *check(facts) {
    for (const layer of facts.workspace.layers) {
      const { retention, declaredAt, name } = layer;
      if (retention?.value !== 'deleted') continue;
      const functions = facts.layers.get(layer.id)?.attachedTo ?? [];
      const others = usersElsewhere(layer, facts);
      if (functions.length === 0 && !others) continue;
      const { file, range = [0, 0] } = retention.at;
      const [setting, kept] = retention.keeping;
      const data = {
        layer: name,
        functions: namesOf(facts, functions),
        others: others?.who ?? '',
        setting,
        kept,
      };
      yield {
        message: others ? 'shared' : 'rollback',
        severity: others ? 'warning' : 'info',
        file,
        range,
        functions,
        data,
        related: others?.related ?? [],
        ...(retention.at !== declaredAt && { suggestion: [{ kind: 'reword', range, words: OPPOSITES }] }),
      };
    }
  },
});

interface Others {
  readonly who: string;
  readonly related: readonly Related[];
}

/** Each file of these is a stack, which is deployed on its own. */
const STACKS: readonly Framework[] = ['sam', 'cloudformation', 'serverless'];

/** Those that an update of the layer leaves behind: other accounts, else functions of other stacks. */
function usersElsewhere(layer: Layer, { workspace }: Facts): Others | undefined {
  const [grant] = layer.grants ?? [];
  if (grant) return { who: 'other accounts', related: [{ at: grant.principal.at, note: 'They may use it.' }] };
  const far = workspace.functions.flatMap((unit) => {
    // Nested stacks are deployed together.
    const reference = unit.layers.find((one) => one.kind === 'local' && one.layer === layer.id && one.imported);
    return reference && STACKS.includes(unit.framework) && unit.declaredAt.file !== layer.declaredAt.file
      ? [{ unit, at: reference.at }]
      : [];
  });
  const related = far.map(({ unit, at }) => ({ at, note: `${unit.name}, of another stack, attaches it here.` }));
  const who = namesOf(
    { workspace },
    far.map(({ unit }) => unit.id),
  );
  return far.length > 0 && STACKS.includes(layer.framework) ? { who, related } : undefined;
}

/** What is written where versions go, and where they stay. */
const OPPOSITES: readonly Respelling[] = [
  ['Delete', 'Retain'],
  ['false', 'true'],
  ['DESTROY', 'RETAIN'],
];
