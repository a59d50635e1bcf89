import { limits } from '../aws/limits.ts';
import type { Facts } from '../model/facts.ts';
import type { FunctionPackage, Layer, UnitId } from '../model/workspace.ts';
import { listed } from '../listed.ts';
import { sortedSet } from '../sorted.ts';
import { type Candidate, isCovered } from './group.ts';
import { isUsedBeyond, needsOf, type Piece } from './needs.ts';

/** `impossible` breaks a limit for sure; a doubt is what could not be checked, in words for the user. */
export interface Verdict {
  readonly impossible: boolean;
  readonly doubts: readonly string[];
}

/** Checks candidates once more against the facts alone, whatever the code that built them believed. */
export function createVerifier(facts: Facts): (candidate: Candidate, home: Layer | undefined) => Verdict {
  const functionsById = new Map(facts.workspace.functions.map((unit) => [unit.id, unit]));
  const sourceBytes = sourceBytesByFunction(facts);
  return (candidate, home) => {
    const functions = candidate.functions.flatMap((id) => functionsById.get(id) ?? []);
    const closed = isClosed(candidate, facts);
    const isPossible =
      closed && functions.length === candidate.functions.length && functions.every((unit) => canTake(unit, home));
    const isTooLarge = candidate.functions.some((id) => (sourceBytes.get(id) ?? 0) > limits.unzippedBytes);
    return {
      impossible: !isPossible || isTooLarge,
      doubts: [...doubtsAbout(functions, home), ...doubtsAboutCode(candidate, functions, facts)],
    };
  };
}

/** Sources are only part of what ships, but when they alone are too large, no layer helps. */
function sourceBytesByFunction({ graph }: Facts): ReadonlyMap<UnitId, number> {
  const bytes = new Map<UnitId, number>();
  for (const [file, functions] of graph.reach) {
    const size = graph.modulesByFile.get(file)?.bytes ?? 0;
    for (const unit of functions) bytes.set(unit, (bytes.get(unit) ?? 0) + size);
  }
  return bytes;
}

function isClosed(candidate: Candidate, facts: Facts): boolean {
  const { modules, pulled, classes, functions } = candidate;
  const moves = { moving: new Set([...modules, ...pulled]), fragments: classes.flatMap(({ fragments }) => fragments) };
  return piecesOf(candidate).every((piece) => isCovered(piece, moves, functions, facts));
}

function canTake(unit: FunctionPackage, home: Layer | undefined): boolean {
  if (unit.packageType !== 'Zip' || (unit.runtime && !unit.runtime.value.startsWith('nodejs'))) return false;
  if (!home) return unit.layers.length < limits.layersPerFunction;
  return (
    unit.layers.length <= limits.layersPerFunction &&
    admits(home, unit) &&
    unit.layers.some((reference) => reference.kind === 'local' && reference.layer === home.id)
  );
}

/** A layer that names no runtimes takes all. */
function admits(
  { compatibleRuntimes, compatibleArchitectures }: Layer,
  { runtime, architecture }: FunctionPackage,
): boolean {
  const hasRuntime =
    !runtime || compatibleRuntimes.length === 0 || compatibleRuntimes.some(({ value }) => value === runtime.value);
  const hasArchitecture =
    !architecture ||
    compatibleArchitectures.length === 0 ||
    compatibleArchitectures.some(({ value }) => value === architecture.value);
  return hasRuntime && hasArchitecture;
}

function* doubtsAbout(functions: readonly FunctionPackage[], home: Layer | undefined): Iterable<string> {
  const open = functions.filter((unit) => !unit.layersComplete).map((unit) => unit.name);
  if (open.length > 0 && !home)
    yield `Which layers ${listed(open)} will have is known only at deployment, so there may be five already.`;
  const unknown = functions.filter((unit) => !unit.runtime).map((unit) => unit.name);
  if (unknown.length > 0) yield `The runtime of ${listed(unknown)} is not stated where we can read it.`;
}

function* doubtsAboutCode(candidate: Candidate, functions: readonly FunctionPackage[], facts: Facts): Iterable<string> {
  const unclear = piecesOf(candidate).filter((piece) => !needsOf(piece, candidate.functions, facts).complete);
  const files = sortedSet(unclear.map((piece) => piece.file));
  if (files.length > 0) yield `Not everything that ${listed(files)} needs could be followed.`;
  const packages = packagesThatStay(candidate, facts).filter((name) => !isInRuntime(name, functions));
  if (packages.length > 0) {
    yield `${listed(packages)} would be in the layer and in functions as well, and how large that gets was not measured.`;
  }
}

/** Moving code leaves a function as large as before, unless it keeps a copy of an npm package that the layer needs. */
function packagesThatStay(candidate: Candidate, facts: Facts): readonly string[] {
  const { graph } = facts;
  const pieces = piecesOf(candidate);
  const packages = pieces.flatMap((piece) => needsOf(piece, candidate.functions, facts).packages);
  const wanted = new Set(packages.map(({ name }) => name));
  if (wanted.size === 0) return [];
  const moving = new Set([...candidate.modules, ...candidate.pulled]);
  const functions = new Set(candidate.functions);
  const stays = graph.edges.flatMap(({ from, site, target }) => {
    if (target.kind !== 'npm' || !wanted.has(target.name) || site.typeOnly || moving.has(from)) return [];
    if (!graph.reach.get(from)?.some((unit) => functions.has(unit))) return [];
    const moved = pieces.flatMap(({ file, range }) => (file === from && range ? [range] : []));
    return isUsedBeyond(site.range, moved, graph.modulesByFile.get(from)?.text ?? '') ? [target.name] : [];
  });
  return sortedSet(stays);
}

/** Node runtimes bring the SDK's third version since nodejs18.x. */
const isInRuntime = (name: string, functions: readonly FunctionPackage[]): boolean =>
  name.startsWith('@aws-sdk/') &&
  functions.every(({ runtime }) => Number(/^nodejs(\d+)/.exec(runtime?.value ?? '')?.[1] ?? 0) >= 18);

const piecesOf = ({ modules, pulled, classes }: Candidate): readonly Piece[] => [
  ...[...modules, ...pulled].map((file) => ({ file })),
  ...classes.flatMap(({ fragments }) => fragments),
];
