import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { folderOf, joinPath } from '../../../paths.ts';
import { append } from '../../../sorted.ts';
import { templateUnreadable } from '../../problems.ts';
import { readHcl } from './hcl/body.ts';
import { readTerraformJson } from './hcl/json.ts';
import type { Block, Body, Expression } from './hcl/syntax.ts';

/** A block, and the file it stands in. */
export interface Declared {
  readonly file: Path;
  readonly block: Block;
}
/** Every Terraform file of a workspace, read. */
export interface Configuration {
  /** The blocks of each folder: a folder is a module. */
  readonly folders: ReadonlyMap<Path, readonly Declared[]>;
  /** Values for variables, by file. */
  readonly values: ReadonlyMap<Path, Body>;
  readonly problems: readonly Problem[];
}

export const isConfiguration = (file: Path): boolean => /\.tf(?:\.json)?$/.test(file);
const isValues = (file: Path): boolean => /\.tfvars(?:\.json)?$/.test(file);

export function readConfiguration(host: Host): Configuration {
  const folders = new Map<Path, Declared[]>();
  const values = new Map<Path, Body>();
  const problems: Problem[] = [];
  for (const file of host.files) {
    if (!isConfiguration(file) && !isValues(file)) continue;
    const { body, problems: faults } = readFile(file, host.read(file) ?? '');
    problems.push(...faults);
    if (isValues(file)) values.set(file, body);
    else for (const block of body.blocks) append(folders, folderOf(file), { file, block });
  }
  return { folders, values, problems };
}

function readFile(file: Path, text: string): { readonly body: Body; readonly problems: readonly Problem[] } {
  if (file.endsWith('.json')) return readTerraformJson(file, text);
  const { body, fault } = readHcl(text);
  return { body, problems: fault ? [templateUnreadable(file, fault.range, 'HCL', fault.reason)] : [] };
}

/** The folder of a module that is called by a path. */
export function localFolder(folder: Path, { block }: Declared): Path | undefined {
  const source = literalText(block.body.attributes.get('source'));
  return source !== undefined && /^\.\.?(?:\/|$)/.test(source) ? joinPath(folder, source) : undefined;
}

const literalText = (expression: Expression | undefined): string | undefined =>
  expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;

/** Folders that no other folder calls, sorted: what people deploy. */
export function rootFolders({ folders }: Configuration): Path[] {
  const called = new Set(
    [...folders].flatMap(([folder, blocks]) =>
      blocks.filter(({ block }) => block.type === 'module').map((declared) => localFolder(folder, declared)),
    ),
  );
  return [...folders.keys()].filter((folder) => !called.has(folder)).sort();
}
