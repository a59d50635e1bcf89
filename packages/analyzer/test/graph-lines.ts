import { buildGraph } from '../src/graph/index.ts';
import { memoryHost } from '../src/host/memory.ts';
import { studyLayers } from '../src/layers/index.ts';
import type { Path } from '../src/model/place.ts';
import type { FunctionPackage, Layer, Workspace } from '../src/model/workspace.ts';
import type { Options } from '../src/options.ts';
import { createParser } from '../src/parse/index.ts';

export const declaredAt = { file: 'template.yaml' };

/** A function in the folder of its entry. */
export function unit(name: string, entry: Path, more: Partial<FunctionPackage> = {}): FunctionPackage {
  return {
    kind: 'function',
    id: name,
    name,
    framework: 'sam',
    declaredAt,
    entry,
    root: entry.slice(0, entry.lastIndexOf('/')),
    runtime: { value: 'nodejs22.x', at: declaredAt },
    packageType: 'Zip',
    bundled: false,
    layers: [],
    layersComplete: true,
    ...more,
  };
}

/** A layer that ships a folder as it is. */
export function layer(name: string, root: Path, more: Partial<Layer> = {}): Layer {
  return {
    kind: 'layer',
    id: name,
    name,
    framework: 'sam',
    declaredAt,
    root,
    mounts: [{ at: '', from: root }],
    installs: [],
    complete: true,
    compatibleRuntimes: [],
    compatibleArchitectures: [],
    ...more,
  };
}

/** References to layers of the workspace. */
export const attach = (...layers: string[]) =>
  layers.map((id) => ({ kind: 'local' as const, layer: id, at: declaredAt }));

/** The graph of these files. */
export function graphOf(files: Record<Path, string>, workspace: Partial<Workspace>, declared: Options['layers'] = {}) {
  const host = memoryHost(files);
  const whole = { functions: [], layers: [], ...workspace };
  const parser = createParser(host);
  return buildGraph({ workspace: whole, layers: studyLayers(whole, host), parser, host, declared });
}

/** `from specifier -> target`, a line for each edge. */
export function lines(
  files: Record<Path, string>,
  workspace: Partial<Workspace>,
  declared: Options['layers'] = {},
): string[] {
  return graphOf(files, workspace, declared).edges.map(({ from, site, target, functions }) => {
    const name =
      'file' in target
        ? target.file
        : 'name' in target
          ? `${target.kind} ${target.name}`
          : target.kind === 'declared'
            ? 'declared'
            : target.certain
              ? `nothing${target.near === undefined ? '' : ` near ${target.near}`}`
              : 'unknown';
    const version = 'version' in target ? `@${target.version ?? ''}` : '';
    return `${from} ${site.specifier} -> ${name}${version}${'layer' in target ? ` in ${target.layer ?? ''}` : ''}${functions ? ` for ${functions.join(' ')}` : ''}`;
  });
}
