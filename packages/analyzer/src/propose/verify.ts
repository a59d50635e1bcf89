import { Buffer } from 'node:buffer';
import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, Layer, UnitId } from '../model/workspace.ts';
import { type Candidate, isCovered } from './group.ts';
import { isUsedBeyond, needsOf, type Piece } from './needs.ts';

/** `impossible` breaks a limit for sure; a doubt is what could not be checked, in words for the user. */
export interface Verdict {
  readonly impossible: boolean;
  readonly doubts: readonly string[];
}

// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, read 2026-11. Its MB has 1,048,576 bytes.
const MOST_LAYERS = 5;
const MOST_UNZIPPED = 262_144_000;

/** Checks a candidate once more against the facts alone, whatever the code that built it believed. */
export function verify(candidate: Candidate, home: Layer | undefined, facts: Facts): Verdict {
  const functions = candidate.functions.flatMap((id) => facts.workspace.functions.find((unit) => unit.id === id) ?? []);
  const impossible =
    functions.length !== candidate.functions.length ||
    functions.some(
      (unit) => unit.packageType !== 'Zip' || (unit.runtime !== undefined && !unit.runtime.value.startsWith('nodejs')),
    ) ||
    functions.some((unit) => unit.layers.length + (home ? 0 : 1) > MOST_LAYERS) ||
    functions.some(
      (unit) =>
        home !== undefined &&
        !unit.layers.some((reference) => reference.kind === 'local' && reference.layer === home.id),
    ) ||
    (home !== undefined && functions.some((unit) => !admits(home, unit))) ||
    piecesOf(candidate).some((piece) => !isCovered(piece, coverage(candidate), candidate.functions, facts));
  return { impossible, doubts: [...doubtsAbout(functions, home), ...doubtsAboutCode(candidate, facts)] };
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
    yield `Which layers ${open.join(', ')} will have is known only at deployment, so there may be five already.`;
  const unknown = functions.filter((unit) => !unit.runtime).map((unit) => unit.name);
  if (unknown.length > 0) yield `The runtime of ${unknown.join(', ')} is not stated where we can read it.`;
}

function* doubtsAboutCode(candidate: Candidate, facts: Facts): Iterable<string> {
  const unclear = piecesOf(candidate).filter((piece) => !needsOf(piece, candidate.functions, facts).complete);
  const files = [...new Set(unclear.map((piece) => piece.file))];
  if (files.length > 0) yield `Not everything that ${files.join(', ')} needs could be followed.`;
  const packages = packagesThatStay(candidate, facts);
  if (packages.length > 0) {
    yield `${packages.join(', ')} would be in the layer and in functions as well, and how large that gets was not measured.`;
  }
  if (sourceBytes(candidate, facts) > MOST_UNZIPPED)
    yield 'The sources alone are larger than the 250 MB a function may have.';
}

/** Moving code leaves a function as large as before, unless it keeps a copy of an npm package that the layer needs. */
function packagesThatStay(candidate: Candidate, facts: Facts): readonly string[] {
  const pieces = piecesOf(candidate);
  const wanted = new Set(
    pieces.flatMap((piece) => needsOf(piece, candidate.functions, facts).packages.map(({ name }) => name)),
  );
  const moving = new Set([...candidate.modules, ...candidate.pulled]);
  const stays = facts.graph.edges.filter(({ from, site, target }) => {
    if (target.kind !== 'npm' || !wanted.has(target.name) || site.typeOnly || moving.has(from)) return false;
    const moved = pieces.flatMap(({ file, range }) => (file === from && range ? [range] : []));
    const text = facts.graph.modulesByFile.get(from)?.text ?? '';
    return isReached(from, candidate.functions, facts) && isUsedBeyond(site.range, moved, text);
  });
  return [...new Set(stays.map(({ target }) => (target.kind === 'npm' ? target.name : '')))]
    .filter((name) => !isInRuntime(name))
    .sort();
}

/** The SDK that every Node runtime since nodejs18.x brings. */
const isInRuntime = (name: string): boolean => name.startsWith('@aws-sdk/');

const isReached = (file: Path, functions: readonly UnitId[], { graph }: Facts): boolean =>
  (graph.reach.get(file) ?? []).some((unit) => functions.includes(unit));

function sourceBytes(candidate: Candidate, { graph }: Facts): number {
  const reached = [...graph.reach].filter(([, functions]) =>
    functions.some((unit) => candidate.functions.includes(unit)),
  );
  return reached.reduce((sum, [file]) => sum + Buffer.byteLength(graph.modulesByFile.get(file)?.text ?? ''), 0);
}

const piecesOf = ({ modules, pulled, classes }: Candidate): readonly Piece[] => [
  ...[...modules, ...pulled].map((file) => ({ file })),
  ...classes.flatMap(({ fragments }) => fragments),
];

const coverage = ({ modules, pulled, classes }: Candidate) => ({
  moving: new Set([...modules, ...pulled]),
  fragments: classes.flatMap(({ fragments }) => fragments),
});
