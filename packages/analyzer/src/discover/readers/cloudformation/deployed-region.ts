import type { Stated } from '../../../model/place.ts';
import { joinPath } from '../../../paths.ts';
import type { Template } from './template.ts';

/**
 * The region that `sam deploy` takes from the settings beside a template, where all environments in there agree on one.
 * Of that file's TOML only lines such as `region = "eu-west-1"` are read.
 */
export function deployedRegion({ folder, context: { host } }: Template): Stated<string> | undefined {
  const file = joinPath(folder, 'samconfig.toml') ?? 'samconfig.toml';
  if (host.kind(file) !== 'file') return undefined;
  const stated = [...(host.read(file) ?? '').matchAll(/^[ \t]*region[ \t]*=[ \t]*["']([a-z0-9-]+)["']/gm)].map(
    (line): Stated<string> => ({
      value: line[1] ?? '',
      at: { file, range: [line.index + line[0].length - (line[1] ?? '').length - 2, line.index + line[0].length] },
    }),
  );
  const [first, ...others] = stated;
  return first && others.every(({ value }) => value === first.value) ? first : undefined;
}
