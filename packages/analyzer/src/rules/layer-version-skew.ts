import { layerVersionArn } from '../aws/layer-arn.ts';
import { namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Related } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { grouped } from '../sorted.ts';
import { defineRule } from './define.ts';

export const layerVersionSkew = defineRule({
  id: 'layer-version-skew',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'Functions of one project that attach different versions of one layer',
  messages: {
    older:
      'Version {{version}} of {{layer}} is attached to {{functions}}, and version {{newest}} to {{others}}, so the same code runs against either.',
  },
  hints: {
    older:
      'Attach version {{newest}} here as well, or keep the ARN in one place: Globals, `provider`, a parameter, a constant.',
  },
  suggestions: { older: 'Attach version {{newest}} here as well.' },
  *check(facts) {
    for (const pins of grouped(pinsIn(facts.workspace.functions), ({ key }) => key)) {
      const newest = Math.max(...pins.map(({ version }) => version));
      const newestPins = pins.filter(({ version }) => version === newest);
      const older = pins.filter((pin) => newestPins.some((other) => isComparable(pin, other)));
      for (const same of grouped(older, ({ at, version }) => JSON.stringify([at, version]))) {
        const [{ at, version, layer, arn }] = same;
        const { file, range = [0, 0] } = at;
        const functions = same.map(({ unit }) => unit.id);
        const others = newestPins.map(({ unit }) => unit.id);
        yield {
          message: 'older',
          file,
          range,
          functions,
          data: {
            layer,
            version: String(version),
            functions: namesOf(facts, functions),
            newest: String(newest),
            others: namesOf(facts, others),
          },
          suggestion: [{ kind: 'reword', range, words: [[arn, arn.replace(/\d+$/, String(newest))]] }],
          related: pinnedAt(
            facts,
            pins.filter((pin) => pin.version !== version),
          ),
        };
      }
    }
  },
});

/** One function's hold on one version. */
interface Pin {
  /** What is equal for all versions of a layer within one project. */
  readonly key: string;
  readonly layer: string;
  readonly arn: string;
  readonly version: number;
  readonly unit: FunctionPackage;
  readonly at: Place;
}

function pinsIn(functions: readonly FunctionPackage[]): Pin[] {
  return functions.flatMap((unit) => {
    if (unit.packageType === 'Image') return [];
    const pins = unit.layers.flatMap((reference): Pin[] => {
      const { arn, at } = reference.kind === 'arn' ? reference : { arn: '', at: reference.at };
      const parts = layerVersionArn(arn);
      if (!parts) return [];
      const { layer, name, version } = parts;
      return [{ key: JSON.stringify([unit.project, layer]), layer: name, arn, version, unit, at }];
    });
    // Two versions on one function are two deployments of it, or a fault that another rule tells.
    return pins.filter((pin) => pins.every(({ key, version }) => key !== pin.key || version === pin.version));
  });
}

/** The same function, declared once more for another stage, may be ahead of this one. */
const isComparable = (pin: Pin, other: Pin): boolean =>
  pin.version < other.version &&
  (pin.unit.name !== other.unit.name || pin.unit.declaredAt.file === other.unit.declaredAt.file);

/** More places than a reader goes through; what holds the newest version comes first. */
const MOST_PLACES = 10;

/** Where each other version is named, and whose it is there; the newest first. */
function pinnedAt(facts: Facts, pins: readonly Pin[]): Related[] {
  const byPlace = grouped(
    [...pins].sort((a, b) => b.version - a.version),
    ({ at, version }) => JSON.stringify([version, at]),
  );
  return byPlace.slice(0, MOST_PLACES).map((same) => {
    const [{ at, version }] = same;
    const names = namesOf(
      facts,
      same.map(({ unit }) => unit.id),
    );
    return { at, note: `Version ${version} is attached to ${names} here.` };
  });
}
