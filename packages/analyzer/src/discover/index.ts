import { handlerMeans } from '../aws/exec-wrappers.ts';
import type { Answer, Host } from '../host/host.ts';
import type { Problem } from '../model/problem.ts';
import type { FunctionPackage, LayerReference, UnitId, Workspace } from '../model/workspace.ts';
import { byText } from '../sorted.ts';
import { foldersByName, type FoldersByName } from './archives.ts';
import { builtEntry } from './built-sources.ts';
import { readFolders } from './folder.ts';
import { findEntry, hasForeignEntry } from './handler.ts';
import { projectAround } from './project-around.ts';
import { startScript } from './start-script.ts';
import { codeElsewhere, handlerNotFound, nothingFound } from './problems.ts';
import type { DeclaredFunction, ReadContext, Reading } from './reader.ts';
import { isCdkSource } from './readers/cdk-source.ts';
import { readers } from './readers/index.ts';
import { uniteTwins } from './twins.ts';

export { type DocumentNode, readDocument } from './document.ts';
export { sourcesBehind } from './handler.ts';
export { sharedByArchitect } from './readers/architect/shared.ts';

// The CDK copies what it uploads: a template in there is declared where it was copied from.
const STAGED_COPY = /(?:^|\/)asset\.[0-9a-f]{32,}\//;

// Expectations of tests: what a template was when it was last looked at, and resources of tests as Maven and Gradle keep them.
const TEST_DATA = /(?:^|\/)(?:src\/test|__snapshots__|[^/]+\.snapshot)\//;

export interface Discovery {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

/** What gets deployed: every function and layer that a file of the workspace declares, or, where none does, that folders suggest. */
export function discover(host: Host, variables: ReadContext['variables']): Discovery {
  const readings = readAll({ host, variables });
  const found = readings.some((reading) => reading.functions.length + reading.layers.length > 0);
  if (!found) readings.push(readFolders(host));

  const declarations = uniteTwins(joined(readings));
  const folders = foldersByName(host, new Set(declarations.functions.flatMap(({ root }) => root ?? [])));
  const problems = [...declarations.problems];
  const functions = declarations.functions.map((declared) => {
    const { replacedLayers, ...rest } = declared;
    const complete = withEntry(host, {
      ...withRoot(rest, folders),
      ...(replacedLayers && {
        replacedLayers: replacedLayers.map((reference) => followed(reference, declarations.exports)),
      }),
      project: projectAround(host, declared.declaredAt.file),
      layers: declared.layers.map((reference) => followed(reference, declarations.exports)),
    });
    if (lacksEntry(host, complete)) problems.push(handlerNotFound(complete, complete.handler));
    else if (isElsewhere(complete)) problems.push(codeElsewhere(complete.name, complete.handler.at));
    return complete;
  });
  const layers = declarations.layers.map(({ constructs: _, ...layer }) => layer);
  if (functions.length + layers.length === 0) problems.push(nothingFound());
  return { workspace: { functions, layers }, problems };
}

/** What a text alone tells: the readers that recognize it, by name; whether it belongs to a CDK application. */
export const QUESTIONS = {
  cdk: isCdkSource,
  readers: (file, text) =>
    readers
      .filter((reader) => reader.recognizes(file, text))
      .map(({ name }) => name)
      .join(' '),
} satisfies Readonly<Record<string, Answer>>;

function readAll(context: ReadContext): Reading[] {
  const { host } = context;
  return host.files.flatMap((file) => {
    if (STAGED_COPY.test(file) || TEST_DATA.test(file)) return [];
    const names = host.ask(file, 'readers', QUESTIONS.readers);
    if (names === '') return [];
    const chosen = readers.filter(({ name }) => names.split(' ').includes(name));
    return chosen.map((reader) => reader.read(file, host.read(file) ?? '', context));
  });
}

function joined(readings: readonly Reading[]): Reading {
  return {
    functions: unique(readings.flatMap((reading) => reading.functions)),
    layers: unique(readings.flatMap((reading) => reading.layers)),
    exports: new Map(readings.flatMap((reading) => [...reading.exports])),
    problems: readings.flatMap((reading) => reading.problems),
  };
}

/** Sorted by id; of two that claim one id the first stays. */
function unique<T extends { readonly id: UnitId }>(units: readonly T[]): T[] {
  const byId = new Map<UnitId, T>();
  for (const unit of units) if (!byId.has(unit.id)) byId.set(unit.id, unit);
  return [...byId.values()].sort((a, b) => byText(a.id, b.id));
}

function followed(
  reference: DeclaredFunction['layers'][number],
  exported: ReadonlyMap<string, UnitId>,
): LayerReference {
  if (reference.kind !== 'imported') return reference;
  const layer = exported.get(reference.name);
  return layer === undefined
    ? { kind: 'unknown', text: reference.text, at: reference.at }
    : { kind: 'local', layer, at: reference.at, imported: true };
}

const mayBeNode = ({ runtime }: Pick<FunctionPackage, 'runtime'>): boolean =>
  runtime === undefined || runtime.value.startsWith('nodejs');

/** Code that is somewhere else as `orders.zip` was zipped from a folder `orders`, when only one such folder holds the handler. */
function withRoot(
  { archive, constructs: _, ...declared }: Omit<DeclaredFunction, 'replacedLayers'>,
  folders: FoldersByName,
): Omit<DeclaredFunction, 'archive' | 'constructs' | 'replacedLayers'> {
  if (archive === undefined || declared.root !== undefined || !declared.handler || !mayBeNode(declared))
    return declared;
  const found = folders.holding(archive, declared.handler.value);
  return found === undefined ? declared : { ...declared, ...found };
}

function withEntry(host: Host, declared: FunctionPackage): FunctionPackage {
  const { root, handler } = declared;
  if (declared.entry !== undefined || root === undefined || !handler || !mayBeNode(declared)) return declared;
  if (declared.packageType === 'Image') return declared;
  const entry = findEntry(host, root, handler.value) ?? startScript(host, root, handler.value)?.entry;
  // The code that declares a function is not the function's, though a build folder beside it may seem to be made of it.
  if (entry === declared.declaredAt.file && declared.framework !== 'folder') return declared;
  if (entry !== undefined) return { ...declared, entry };
  const source = builtEntry(host, root, handler.value);
  return source === undefined ? declared : { ...declared, entry: source, bundled: true };
}

type Missing = FunctionPackage & Required<Pick<FunctionPackage, 'handler' | 'root'>>;

function lacksEntry(host: Host, unit: FunctionPackage): unit is Missing {
  if (unit.entry !== undefined || unit.root === undefined || !unit.handler || !mayBeNode(unit)) return false;
  // A build decides what is in an image, in whatever language.
  if (unit.packageType === 'Image') return false;
  // The handler of a wrapper that a layer brings, a program that a build makes or that is here.
  if (/^\/|\.sh$/.test(unit.handler.value) || handlerMeans(unit) === 'program') return false;
  if (startScript(host, unit.root, unit.handler.value)) return false;
  return unit.runtime !== undefined || !hasForeignEntry(host, unit.root, unit.handler.value);
}

/** A Node function whose code is an address or a placeholder: nothing below it can be looked at. */
const isElsewhere = (unit: FunctionPackage): unit is FunctionPackage & Required<Pick<FunctionPackage, 'handler'>> =>
  unit.root === undefined &&
  unit.handler !== undefined &&
  unit.packageType === 'Zip' &&
  (unit.runtime?.value.startsWith('nodejs') ?? false);
