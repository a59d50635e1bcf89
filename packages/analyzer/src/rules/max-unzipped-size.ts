import { limits } from '../aws/limits.ts';
import { sizeText } from '../bytes.ts';
import type { Facts } from '../model/facts.ts';
import type { ShippedFile } from '../model/shipment.ts';
import type { UnitId } from '../model/workspace.ts';
import { byText } from '../sorted.ts';
import { attachedTo } from './attached.ts';
import { defineRule } from './define.ts';
import { packageNameOf } from './platform-family.ts';

// From here on the next npm package may be the last that fits.
const NEARLY = 0.8;
const NAMED = 3;

export const maxUnzippedSize = defineRule({
  id: 'max-unzipped-size',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'A function that is larger than 250 MB once it and its layers are unzipped',
  messages: {
    layerTooLarge:
      '{{name}} unpacks to {{size}}, which is more than the {{most}} that Lambda accepts, so it cannot be published. The largest: {{largest}}.',
    tooLarge:
      '{{name}} unpacks to {{size}} with its layers, which is more than the {{most}} that Lambda accepts, so the deployment fails. The largest: {{largest}}.',
    nearlyTooLarge:
      '{{name}} unpacks to {{size}} with its layers, {{percent}} % of the {{most}} that Lambda accepts. The largest: {{largest}}.',
  },
  hints: {
    layerTooLarge: 'Leave out what does not run on Lambda, or ship a container image, which may have 10 GB.',
    tooLarge: 'Leave out what does not run on Lambda, or ship a container image, which may have 10 GB.',
    nearlyTooLarge: 'Leave out what does not run on Lambda before the next npm package is the last that fits.',
  },
  *check(facts) {
    const { workspace, shipments } = facts;
    const most = sizeText(limits.unzippedBytes);
    const tooLarge = new Set<UnitId>();
    for (const { id, name, declaredAt } of workspace.layers) {
      const shipped = shipments.of(id);
      if (!shipped || shipped.unzippedBytes <= limits.unzippedBytes) continue;
      tooLarge.add(id);
      const data = { name, most, size: sizeText(shipped.unzippedBytes), largest: largestOf(shipped.files) };
      const functions = facts.layers.get(id)?.attachedTo ?? [];
      const { file, range = [0, 0] } = declaredAt;
      yield { message: 'layerTooLarge', file, range, functions, data };
    }
    for (const unit of workspace.functions) {
      if (unit.packageType === 'Image') continue;
      const parts = [unit.id, ...attachedTo(unit, facts).map(({ content }) => content.layer)];
      const bytes = parts.reduce((sum, id) => sum + (shipments.of(id)?.unzippedBytes ?? 0), 0);
      // What is wrong with a layer is said once, where it is declared.
      if (bytes <= limits.unzippedBytes * NEARLY || parts.some((id) => tooLarge.has(id))) continue;
      const isOver = bytes > limits.unzippedBytes;
      const data = {
        name: unit.name,
        most,
        size: sizeText(bytes),
        percent: String(Math.floor((bytes / limits.unzippedBytes) * 100)),
        largest: largestOf(parts.flatMap((id) => filesOf(facts, id))),
      };
      const { file, range = [0, 0] } = unit.declaredAt;
      const functions = [unit.id];
      if (isOver) yield { message: 'tooLarge', file, range, functions, data };
      else yield { message: 'nearlyTooLarge', severity: 'warning', file, range, functions, data };
    }
  },
});

const filesOf = ({ shipments }: Facts, id: UnitId): readonly ShippedFile[] => shipments.of(id)?.files ?? [];

/** npm packages by their size, and other files by their own. */
function largestOf(files: readonly ShippedFile[]): string {
  const sizes = new Map<string, number>();
  for (const { at, bytes } of files) {
    const name = packageNameOf(at) ?? at;
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  return [...sizes]
    .sort(([a, small], [b, large]) => large - small || byText(a, b))
    .slice(0, NAMED)
    .map(([name, bytes]) => `${name} ${sizeText(bytes)}`)
    .join(', ');
}
