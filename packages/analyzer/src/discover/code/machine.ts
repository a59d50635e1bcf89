import type { ts } from 'ts-morph';
import type { Host } from '../../host/host.ts';
import type { Path, Place } from '../../model/place.ts';
import type { SyntaxParser } from '../../parse/typescript.ts';
import { joinPath } from '../../paths.ts';
import type { LoadedModule } from './module.ts';
import type { Scope } from './scope.ts';
import type { ConstructValue, Held, ReferenceValue, UnknownValue, Value } from './value.ts';

/** What reading code keeps in mind from one expression to the next. */
export interface Machine {
  readonly ts: SyntaxParser;
  readonly host: Host;
  readonly resolveImport: (from: Path, specifier: string) => Path | undefined;
  /** The folder that relative paths start from when this file runs. */
  readonly workingFolder: (file: Path) => Path;
  /** Environment variables that our own config knows. */
  readonly environment: (name: string) => string | undefined;
  readonly globals: Readonly<Record<string, boolean>>;
  /** What a reader knows a call of a library to give. */
  readonly answer: (callee: ReferenceValue, args: readonly Held[]) => Value | undefined;
  readonly modules: Map<Path, LoadedModule | undefined>;
  /** Everything made so far, in order. */
  readonly made: ConstructValue[];
  /** Callables that were called or instantiated, by their nodes. */
  readonly used: Set<ts.Node>;
  /** How many branches deep, that may not run, a list, object or construct was made. */
  readonly born: WeakMap<Value, number>;
  /** Objects that are a `Map`. */
  readonly maps: WeakSet<Value>;
  within?: ConstructValue | undefined;
  uncertain: number;
  depth: number;
  steps: number;
  /** Where reading on behalf of one question ends. */
  lastStep: number;
}

const DEEPEST = 160;
// A stack of a hundred functions takes some ten thousand; what takes more is a program, not a declaration.
const MOST_STEPS = 100_000;
// No path of a user's machine begins so.
const ROOT = '/\0';

/** Reads one level deeper; undefined when the code is too deep or too long to go on. */
export function deeper<T>(machine: Machine, read: () => T): T | undefined {
  if (machine.depth >= DEEPEST || ++machine.steps > machine.lastStep) return undefined;
  machine.depth++;
  try {
    return read();
  } finally {
    machine.depth--;
  }
}

/** Answers one question of a reader's: none of them can use up what the others need. */
export function asked<T>(machine: Machine, answer: () => T): T {
  machine.lastStep = machine.steps + MOST_STEPS;
  return answer();
}

/** Reads code that may not run. */
export function uncertainly<T>(machine: Machine, read: () => T): T {
  machine.uncertain++;
  try {
    return read();
  } finally {
    machine.uncertain--;
  }
}

// A function that is called often is read often, and its nodes' starts are behind comments each time.
const places = new WeakMap<ts.Node, Place>();

/** Where a node stands. */
export function placeOfNode(node: ts.Node, { file }: Pick<Scope, 'file'>): Place {
  const known = places.get(node);
  if (known) return known;
  const place: Place = { file, range: [node.getStart(), node.end] };
  places.set(node, place);
  return place;
}

/** What only a run would tell. */
export const unknownAt = (node: ts.Node, scope: Pick<Scope, 'file'>): UnknownValue => ({
  kind: 'unknown',
  text: node.getText(),
  at: placeOfNode(node, scope),
});

/** A path of the repository as `__dirname` would give it. */
export const absolutePath = (path: Path): string => (path === '' ? ROOT : `${ROOT}/${path}`);

/** The path below the root that a text means for code that runs in `folder`; undefined for paths outside the repository. */
export function repositoryPath(text: string, folder: Path): Path | undefined {
  const path = text.startsWith('file://') ? text.slice('file://'.length) : text;
  if (path.startsWith(ROOT)) return joinPath(path.slice(ROOT.length));
  return path.startsWith('/') ? undefined : joinPath(folder, path);
}
