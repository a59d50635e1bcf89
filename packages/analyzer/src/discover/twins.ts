import type { Problem } from '../model/problem.ts';
import type { UnitId } from '../model/workspace.ts';
import { append } from '../sorted.ts';
import { declarationsDiffer } from './problems.ts';
import type { DeclaredFunction, DeclaredLayer, Reading } from './reader.ts';
import { sameness } from './same-construct.ts';

type Unit = DeclaredFunction | DeclaredLayer;

/**
 * What a CDK application's source declares, and again each template that was synthesized from it, becomes one unit: the
 * source's, with what only a template knows. Twins have the same path of construct ids; where the stack's own id differs,
 * functions must have the same exported handler too, and a path that several constructs of the source have pairs with none.
 */
export function uniteTwins({ functions, layers, exports, problems }: Reading): Reading {
  const layerTwins = twinsOf(layers, () => true);
  const idInSource = new Map(
    [...layerTwins].flatMap(([source, made]) => made.map(({ id }) => [id, source.id] as const)),
  );
  const follow = (id: UnitId): UnitId => idInSource.get(id) ?? id;
  const renamed = functions.map((declared) => withIds(declared, follow));
  const functionTwins = twinsOf(renamed, sameHandler);
  const gone = new Set([...functionTwins.values()].flat().map(({ id }) => id));
  const differing = [...functionTwins].flatMap(([source, made]) =>
    made.flatMap((template) => differences(source, template)).slice(0, 1),
  );
  return {
    functions: renamed
      .filter(({ id }) => !gone.has(id))
      .map((declared) => (functionTwins.get(declared) ?? []).reduce(completedFunction, declared)),
    layers: layers
      .filter(({ id }) => !idInSource.has(id))
      .map((layer) => (layerTwins.get(layer) ?? []).reduce(completedLayer, layer)),
    exports: new Map([...exports].map(([name, id]) => [name, follow(id)])),
    problems: [...problems, ...differing],
  };
}

/** For each unit of a source, the units of templates that were made of it. */
function twinsOf<T extends Unit>(units: readonly T[], fits: (source: T, made: T) => boolean): Map<T, T[]> {
  const ofCdk = units.filter(({ framework }) => framework === 'cdk');
  const sources = ofCdk.filter((unit) => !isSynthesized(unit));
  const twins = new Map<T, T[]>();
  for (const made of sources.length === 0 ? [] : ofCdk.filter(isSynthesized)) {
    const alike = sources.map((source) => ({ source, how: sameness(source, made) }));
    const byPath = alike.filter(({ how }) => how === 'path');
    const candidates = byPath.length > 0 ? byPath : alike.filter(({ source, how }) => how && fits(source, made));
    const [first, ...others] = candidates;
    if (first && others.length === 0) append(twins, first.source, made);
  }
  return twins;
}

const isSynthesized = ({ declaredAt }: Unit): boolean => declaredAt.file.endsWith('.template.json');

/** What bundles a source also moves it, so only the export stays what it was. */
function sameHandler(source: DeclaredFunction, made: DeclaredFunction): boolean {
  const exported = ({ handler }: DeclaredFunction) => handler?.value.split('.').at(-1);
  const [one, other] = [exported(source), exported(made)];
  return source.packageType === made.packageType && (one === undefined || other === undefined || one === other);
}

function withIds(declared: DeclaredFunction, follow: (id: UnitId) => UnitId): DeclaredFunction {
  const layers = declared.layers.map((one) => (one.kind === 'local' ? { ...one, layer: follow(one.layer) } : one));
  return { ...declared, layers };
}

function completedFunction(source: DeclaredFunction, made: DeclaredFunction): DeclaredFunction {
  const { root, handler, runtime, architecture, region } = made;
  const lacksCode = source.root === undefined && source.entry === undefined;
  return {
    ...source,
    ...(lacksCode && root !== undefined && handler && { root, handler, bundled: made.bundled }),
    ...(!source.runtime && runtime && { runtime }),
    ...(!source.architecture && architecture && { architecture }),
    ...(!source.region && region && { region }),
    layers: layersOf(source, made),
    layersComplete: source.layersComplete || made.layersComplete,
  };
}

/** The template's list where the source's is not known in full; else the source's, with the layers that only the template can name. */
function layersOf(source: DeclaredFunction, made: DeclaredFunction): DeclaredFunction['layers'] {
  if (!made.layersComplete) return source.layers;
  if (!source.layersComplete) return made.layers;
  if (source.layers.length !== made.layers.length) return source.layers;
  return source.layers.map((layer, index) => {
    const known = layer.kind === 'unknown' ? made.layers[index] : undefined;
    return known ? { ...known, at: layer.at } : layer;
  });
}

function completedLayer(declared: DeclaredLayer, made: DeclaredLayer): DeclaredLayer {
  const { root, mounts, installs, complete } = made;
  const { runtimesOpen, ...source } = declared;
  const isListed = source.compatibleRuntimes.length > 0 && !runtimesOpen;
  const listing = isListed || made.compatibleRuntimes.length === 0 ? declared : made;
  return {
    ...source,
    ...(!source.complete && complete && root !== undefined && { root, mounts, installs, complete }),
    compatibleRuntimes: listing.compatibleRuntimes,
    ...(listing.runtimesOpen && { runtimesOpen: true }),
    ...(!source.retention && made.retention && { retention: made.retention }),
    ...(source.compatibleArchitectures.length === 0 && { compatibleArchitectures: made.compatibleArchitectures }),
  };
}

/** At most one problem: where one value differs, the template is likely an old one. */
function differences(source: DeclaredFunction, made: DeclaredFunction): Problem[] {
  if (source.packageType !== made.packageType)
    return [declarationsDiffer(source, made.id, 'package type', [source.packageType, made.packageType])];
  if (!sameHandler(source, made))
    return [declarationsDiffer(source, made.id, 'handler', [source.handler?.value ?? '', made.handler?.value ?? ''])];
  const [runtime, otherRuntime] = [source.runtime?.value, made.runtime?.value];
  if (runtime !== undefined && otherRuntime !== undefined && runtime !== otherRuntime)
    return [declarationsDiffer(source, made.id, 'runtime', [runtime, otherRuntime])];
  const [architecture, otherArchitecture] = [source.architecture?.value, made.architecture?.value];
  if (architecture !== undefined && otherArchitecture !== undefined && architecture !== otherArchitecture)
    return [declarationsDiffer(source, made.id, 'architecture', [architecture, otherArchitecture])];
  if (source.layersComplete && made.layersComplete && haveOtherLayers(source, made))
    return [declarationsDiffer(source, made.id, 'list of layers', [layerNames(source), layerNames(made)])];
  return [];
}

/** What is written in other words may still be the same layer; a different number, or other layers of this repository, are not. */
function haveOtherLayers({ layers }: DeclaredFunction, { layers: others }: DeclaredFunction): boolean {
  if (layers.length !== others.length) return true;
  return layers.some((layer, index) => {
    const other = others[index];
    return layer.kind === 'local' && other?.kind === 'local' && layer.layer !== other.layer;
  });
}

const layerNames = ({ layers }: DeclaredFunction): string =>
  layers.map((one) => (one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : one.text)).join(', ') ||
  'none';
