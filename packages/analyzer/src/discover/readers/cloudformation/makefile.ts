import type { Host } from '../../../host/host.ts';
import type { Path, Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer } from '../../../model/workspace.ts';
import { layerContentUnknown } from '../../problems.ts';
import { parseMakefile } from './makefile-rules.ts';
import { followRecipe, ruleOf } from './recipe.ts';
import { StagedFiles } from './staged-files.ts';

/** What a layer's own Makefile puts into its zip. */
export type BuiltContent = Pick<Layer, 'mounts' | 'installs' | 'complete'> & { readonly problems: readonly Problem[] };

interface Build {
  readonly host: Host;
  /** The layer's content folder, which holds the Makefile. */
  readonly root: Path;
  /** The layer's logical id: SAM calls the target `build-<id>`. */
  readonly name: string;
  /** Where the template names the content. */
  readonly at: Place;
  /** The template makes the build start in another folder. */
  readonly isElsewhere: boolean;
}

/** Follows the target `build-<id>` by reading it; nothing is run. */
export function readMakefile({ host, root, name, at, isElsewhere }: Build): BuiltContent {
  const nothing = (reason: string, place: Place): BuiltContent => ({
    mounts: [],
    installs: [],
    complete: false,
    problems: [layerContentUnknown(name, reason, place)],
  });
  if (isElsewhere) return nothing('its build starts in another folder than its content', at);
  const file = root === '' ? 'Makefile' : `${root}/Makefile`;
  const text = host.kind(file) === 'file' ? host.read(file) : undefined;
  if (text === undefined)
    return nothing(`it is built by a Makefile, and ${root === '' ? 'the root' : root} has none`, at);
  const makefile = parseMakefile(text);
  if (!ruleOf(makefile, `build-${name}`)) return nothing(`its Makefile has no target build-${name}`, { file });
  const staged = new StagedFiles(host, root);
  const { unknown = makefile.condition, complete } = followRecipe(makefile, `build-${name}`, staged);
  const problems = unknown
    ? [layerContentUnknown(name, `its build runs \`${shortened(unknown.text)}\``, { file, range: unknown.range })]
    : [];
  return { mounts: staged.mounts(), installs: staged.installs(), complete: complete && !unknown, problems };
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
