import { type PackageJson, readPackageJson, dependenciesOf } from '../layers/index.ts';
import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import type { Shipments } from '../model/shipment.ts';
import { byText } from '../sorted.ts';

/** What an npm package cannot load without, as its package.json says. */
export function needsOf(host: Host, file: Path): ReturnType<Shipments['needs']> {
  const manifest = readPackageJson(host, file);
  const optional = new Set([...dependenciesOf(manifest, ['optionalDependencies']).keys(), ...optionalPeers(manifest)]);
  const fields = [
    ['peerDependencies', true],
    ['dependencies', false],
  ] as const;
  const all = new Map(
    fields.flatMap(([field, peer]) =>
      [...dependenciesOf(manifest, [field])].map(([name, range]) => [name, { name, range, peer }] as const),
    ),
  );
  return [...all.values()].filter(({ name }) => !optional.has(name)).sort((a, b) => byText(a.name, b.name));
}

function optionalPeers(manifest: PackageJson | undefined): string[] {
  const { peerDependenciesMeta: said } = manifest ?? {};
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([name, meta]: [string, unknown]) =>
    typeof meta === 'object' && meta !== null && 'optional' in meta && meta.optional === true ? [name] : [],
  );
}
