import {
  type FindingsIndex,
  type IndexedFinding,
  isUnjudged,
  readFindingsIndex,
  relocate,
} from '@layerlint/analyzer/rules';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What ESLint says about the file it is linting. */
interface Linted {
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sourceCode: { readonly text: string };
}

const INDEX = join('node_modules', '.cache', 'layerlint', 'index.json');

/** What the command line last had to say of a file. */
interface Answer {
  /** Where they now stand. */
  readonly findings: readonly IndexedFinding[];
  /** It saw the file and left it alone: above all, because the file does not ship. */
  readonly unjudged: boolean;
}

// Every rule asks about the same file, one after the other.
const answers = new WeakMap<object, Answer>();

/** Nothing when the command line has not run yet, or the file is new. */
export function answerFor(linted: Linted): Answer {
  const answer = answers.get(linted.sourceCode) ?? lookUp(linted);
  answers.set(linted.sourceCode, answer);
  return answer;
}

/** The file as the command line would call it: rules leave tests and scripts alone by where they lie. */
export function pathOf({ filename, cwd, settings }: Omit<Linted, 'sourceCode'>): string {
  return pathBelow(settingOf(settings['layerlint'], 'root', cwd) ?? cwd, resolve(cwd, filename));
}

const pathBelow = (root: string, file: string): string => relative(root, file).split(sep).join('/');

function lookUp({ filename, cwd, settings, sourceCode: { text } }: Linted): Answer {
  const file = resolve(cwd, filename);
  const place = placeOf(file, cwd, settings['layerlint']);
  const index = place && readIndex(place.index);
  if (!index) return { findings: [], unjudged: false };
  const path = pathBelow(place.root, file);
  const indexed = Object.hasOwn(index.files, path) ? index.files[path] : undefined;
  return { findings: indexed ? relocate(indexed, text) : [], unjudged: isUnjudged(index, path) };
}

interface Place {
  readonly index: string;
  /** What the index's paths are relative to. */
  readonly root: string;
}

/** Where `settings.layerlint` says, else in the nearest `node_modules` that has an index, which then stands at the root. */
function placeOf(file: string, cwd: string, settings: unknown): Place | undefined {
  const root = settingOf(settings, 'root', cwd);
  const index = settingOf(settings, 'index', cwd);
  const holder = index === undefined ? holderAbove(root ?? dirname(file)) : cwd;
  return holder === undefined ? undefined : { index: index ?? join(holder, INDEX), root: root ?? holder };
}

function settingOf(settings: unknown, name: string, cwd: string): string | undefined {
  if (typeof settings !== 'object' || settings === null) return undefined;
  const value: unknown = Object.entries(settings).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? resolve(cwd, value) : undefined;
}

function holderAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (statOf(join(at, INDEX))) return at;
    if (at === dirname(at)) return undefined;
  }
}

interface ReadIndex {
  readonly stamp: string;
  readonly index: FindingsIndex | undefined;
}

// An editor keeps us loaded while the command line writes a new index; a terminal reads it once for all files.
const read = new Map<string, ReadIndex>();

function readIndex(file: string): FindingsIndex | undefined {
  const stat = statOf(file);
  if (!stat) return undefined;
  const stamp = `${stat.mtimeMs} ${stat.size}`;
  const known = read.get(file);
  if (known?.stamp === stamp) return known.index;
  const index = readFindingsIndex(readFileSync(file, 'utf8'));
  read.set(file, { stamp, index });
  return index;
}

const statOf = (file: string) => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat : undefined;
};
