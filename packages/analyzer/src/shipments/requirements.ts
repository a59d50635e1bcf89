import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Host } from '../host/host.ts';
import type { Path, Place } from '../model/place.ts';
import { nestsTooDeeply } from '../nesting.ts';

/** One entry of a package.json that asks for an npm package. */
export interface Requirement {
  readonly name: string;
  readonly range: string;
  readonly at: Place;
  readonly development: boolean;
}

const FIELDS = [
  ['devDependencies', true],
  ['optionalDependencies', false],
  ['dependencies', false],
] as const;

// By host: functions of one folder share it, and every rule about npm packages asks again.
const known = new WeakMap<Host, Map<Path, ReadonlyMap<string, Requirement>>>();

/** What a package.json asks for, by name, where each stands; what ships comes before what only tests need. */
export function requirementsIn(host: Host, manifest: Path): ReadonlyMap<string, Requirement> {
  const byFile = known.get(host) ?? new Map<Path, ReadonlyMap<string, Requirement>>();
  known.set(host, byFile);
  const found = byFile.get(manifest) ?? read(host, manifest);
  byFile.set(manifest, found);
  return found;
}

function read(host: Host, manifest: Path): ReadonlyMap<string, Requirement> {
  const text = host.kind(manifest) === 'file' ? (host.read(manifest) ?? '') : '';
  const tree = nestsTooDeeply(text) ? undefined : parseTree(text);
  const found = new Map<string, Requirement>();
  if (!tree) return found;
  for (const [field, development] of FIELDS) {
    for (const property of findNodeAtLocation(tree, [field])?.children ?? []) {
      const [key, value] = property.children ?? [];
      const [name, range] = [textOf(key), textOf(value)];
      if (!value || name === undefined || range === undefined) continue;
      const at = { file: manifest, range: [value.offset, value.offset + value.length] as const };
      found.set(name, { name, range, at, development });
    }
  }
  return found;
}

function textOf(node: Node | undefined): string | undefined {
  // jsonc-parser types it `any`.
  const value: unknown = node?.value;
  return typeof value === 'string' ? value : undefined;
}
