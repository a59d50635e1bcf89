import { layerVersionArn } from '../aws/layer-arn.ts';
import { namesOf } from '../listed.ts';
import type { Related } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Framework, FunctionPackage } from '../model/workspace.ts';
import { grouped } from '../sorted.ts';
import { defineRule, type ProjectMatch } from './define.ts';

export const layerRegionMatch = defineRule({
  id: 'layer-region-match',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'A layer in another region than the function',
  messages: {
    elsewhere:
      '{{layer}} is a layer in {{region}}, and {{functions}} is deployed to {{expected}}: Lambda attaches layers of its own region alone, so the deployment fails.',
    apart:
      '{{layer}} is a layer in {{region}}, and {{other}}, which is deployed with it, is one in {{expected}}: Lambda attaches layers of its own region alone, so the deployment fails wherever it goes.',
  },
  hints: {
    elsewhere:
      'Write the ARN that its publisher names for {{expected}}, or let the template fill in the region of the deployment.',
    apart: 'Write the ARNs that their publishers name for one region, or let the template fill in the region.',
  },
  *check(facts) {
    const pins = facts.workspace.functions.flatMap(pinsOf);
    const wrong = [...deployedElsewhere(pins), ...pinnedApart(pins)];
    for (const same of grouped(wrong, ({ pin, expected }) => JSON.stringify([pin.at, pin.layer, expected]))) {
      const [{ pin, expected, other, related }] = same;
      const { file, range = [0, 0] } = pin.at;
      const functions = same.map((one) => one.pin.unit.id);
      const data = { layer: pin.layer, region: pin.region, expected, functions: namesOf(facts, functions) };
      const match: ProjectMatch<'elsewhere' | 'apart'> =
        other === undefined
          ? { message: 'elsewhere', file, range, functions, data, related }
          : { message: 'apart', file, range, functions, data: { ...data, other }, related };
      yield match;
    }
  },
});

/** A function's layer whose region is written out. */
interface Pin {
  readonly unit: FunctionPackage;
  readonly layer: string;
  readonly region: string;
  readonly at: Place;
}

interface Wrong {
  readonly pin: Pin;
  readonly expected: string;
  /** The layer that says so, where no deployment does. */
  readonly other?: string;
  readonly related: readonly Related[];
}

const REGION = /^(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d$/;

/** What stands in one file of these is one stack, in one region. */
const STACKS: readonly Framework[] = ['sam', 'cloudformation', 'serverless'];

function pinsOf(unit: FunctionPackage): Pin[] {
  // Where code or expressions make the list, what is not certain may be the layer of another region's deployment.
  if (unit.packageType === 'Image' || !(unit.layersComplete || STACKS.includes(unit.framework))) return [];
  return unit.layers.flatMap((reference) => {
    const parts = reference.kind === 'arn' ? layerVersionArn(reference.arn) : undefined;
    return parts && REGION.test(parts.region)
      ? [{ unit, layer: parts.name, region: parts.region, at: reference.at }]
      : [];
  });
}

function deployedElsewhere(pins: readonly Pin[]): Wrong[] {
  return pins.flatMap((pin) => {
    const { region } = pin.unit;
    if (!region || !REGION.test(region.value) || region.value === pin.region) return [];
    const related = [{ at: region.at, note: `${region.value} is where it is deployed to.` }];
    return [{ pin, expected: region.value, related }];
  });
}

/** Where no region is known, but layers that are deployed together are in two: those in the rarer one are told. */
function pinnedApart(pins: readonly Pin[]): Wrong[] {
  const open = pins.filter(({ unit }) => !unit.region);
  const together = grouped(open, ({ unit }) =>
    STACKS.includes(unit.framework) ? `stack ${unit.declaredAt.file}` : `function ${unit.id}`,
  );
  return together.flatMap((deployed) => {
    const byRegion = grouped(deployed, ({ region }) => region);
    const places = (group: readonly Pin[]) => new Set(group.map(({ at }) => JSON.stringify(at))).size;
    const [most] = [...byRegion].sort((a, b) => places(b) - places(a));
    const [usual] = most ?? [];
    if (!usual) return [];
    const related = [{ at: usual.at, note: `${usual.layer} is in ${usual.region}.` }];
    return deployed
      .filter(({ region }) => region !== usual.region)
      .map((pin) => ({ pin, expected: usual.region, other: usual.layer, related }));
  });
}
