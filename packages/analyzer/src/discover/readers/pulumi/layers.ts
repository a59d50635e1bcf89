import type { Problem } from '../../../model/problem.ts';
import type { Framework, Layer, LayerReference, Mount, UnitId } from '../../../model/workspace.ts';
import { joinPath } from '../../../paths.ts';
import type { ConstructValue, Held, Value } from '../../code/index.ts';
import { codeNotFound, layerContentUnknown } from '../../problems.ts';
import { zipAt } from '../../shipped-zip.ts';
import {
  architectureOf,
  assetKind,
  assetPath,
  awsResource,
  itemsIn,
  type Program,
  property,
  resourceId,
  resourceName,
  resourcePlace,
  runtimeOf,
} from './program.ts';

/** Every `aws.lambda.LayerVersion` of a program, and which construct is which layer. */
export interface ProgramLayers {
  readonly layers: readonly Layer[];
  readonly ids: ReadonlyMap<ConstructValue, UnitId>;
  readonly problems: readonly Problem[];
}

type Content = Pick<Layer, 'root' | 'zip' | 'mounts' | 'installs' | 'complete'> & {
  readonly problems: readonly Problem[];
};

/** The layers that a program declares, with what Pulumi would zip for them. */
export function layersIn(program: Program, framework: Framework): ProgramLayers {
  const layers: Layer[] = [];
  const ids = new Map<ConstructValue, UnitId>();
  const problems: Problem[] = [];
  for (const made of program.made) {
    const name = awsResource(made) === 'lambda.LayerVersion' ? resourceName(made) : undefined;
    if (name === undefined) continue;
    const properties = made.arguments[1]?.value;
    const id = resourceId(made.at.file, name);
    const { problems: ofContent, ...content } = contentOf(name, property(properties, 'code'), made, program);
    const runtimes = itemsIn(property(properties, 'compatibleRuntimes'));
    const compatibleRuntimes = runtimes.flatMap((one) => runtimeOf(one) ?? []);
    ids.set(made, id);
    problems.push(...ofContent);
    layers.push({
      kind: 'layer',
      id,
      name,
      framework,
      declaredAt: resourcePlace(made),
      ...content,
      ...(property(properties, 'code') && { uploadsDirectly: true as const }),
      compatibleRuntimes,
      ...(compatibleRuntimes.length < runtimes.length && { runtimesOpen: true }),
      compatibleArchitectures: itemsIn(property(properties, 'compatibleArchitectures')).flatMap(
        (one) => architectureOf(one) ?? [],
      ),
    });
  }
  return { layers, ids, problems };
}

function contentOf(name: string, code: Held | undefined, made: ConstructValue, program: Program): Content {
  const at = code?.at ?? resourcePlace(made);
  const parts = code && partsOf(code.value, program);
  const reason = 'its content is no folder of this repository';
  if (!parts || parts.length === 0)
    return { mounts: [], installs: [], complete: false, problems: [layerContentUnknown(name, reason, at)] };
  const missing = parts.find(({ from }) => program.host.kind(from) === undefined);
  const mounts = parts.filter(({ from }) => program.host.kind(from) !== undefined && !from.endsWith('.zip'));
  const [first] = mounts;
  return {
    ...(first && mounts.length === 1 && program.host.kind(first.from) === 'folder' && { root: first.from }),
    ...(parts.length === 1 && zipAt(program.host, parts[0]?.from)),
    mounts,
    installs: [],
    complete: mounts.length === parts.length,
    problems: missing
      ? [codeNotFound(name, missing.from, at)]
      : mounts.length < parts.length
        ? [layerContentUnknown(name, 'a part of it is a zip that was built elsewhere', at)]
        : [],
  };
}

/** The keys of an `AssetArchive` are the paths in the zip. Undefined when a part of it is not static. */
function partsOf(value: Value, program: Program): Mount[] | undefined {
  const from = assetPath(value, program);
  if (from !== undefined) return [{ at: '', from }];
  const entries = value.kind === 'construct' && assetKind(value) === 'AssetArchive' ? value.arguments[0]?.value : value;
  if (entries?.kind !== 'object' || !entries.complete) return undefined;
  const parts = [...entries.members].map(([key, { value: part }]) => {
    const path = assetPath(part, program);
    const at = joinPath(key);
    return path === undefined || at === undefined ? undefined : { at, from: path };
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** `[shared.arn, 'arn:…']`, and whether that is all. */
export function layerReferences(
  held: Held | undefined,
  ids: ProgramLayers['ids'],
): { readonly layers: readonly LayerReference[]; readonly layersComplete: boolean } {
  if (!held) return { layers: [], layersComplete: true };
  if (held.value.kind !== 'list') return { layers: [], layersComplete: false };
  return { layers: held.value.items.map((item) => referenceTo(item, ids)), layersComplete: held.value.complete };
}

function referenceTo({ value, at }: Held, ids: ProgramLayers['ids']): LayerReference {
  if (value.kind === 'text') return { kind: 'arn', arn: value.value, at };
  const made = value.kind === 'reference' ? value.of : value.kind === 'construct' ? value : undefined;
  const layer = made && ids.get(made);
  if (layer !== undefined) return { kind: 'local', layer, at };
  const text =
    value.kind === 'unknown' ? value.text : value.kind === 'reference' ? value.path.join('.') : 'a computed value';
  return { kind: 'unknown', text, at };
}
