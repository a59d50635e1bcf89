import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import { folderOf, joinPath, upward } from '../../../paths.ts';
import { manifestIn } from './manifest.ts';

/**
 * The folder behind `@architect/shared` or `@architect/views`: Architect copies both into the `node_modules` of functions
 * when it deploys. Undefined for other names, and outside of its projects.
 */
export function sharedByArchitect(host: Host, from: Path, name: string): Path | undefined {
  const [, part] = /^@architect\/(shared|views)$/.exec(name) ?? [];
  if (part === undefined) return undefined;
  for (const folder of upward(folderOf(from))) {
    const sections = manifestIn(host, folder);
    if (!sections) continue;
    const named = (section: string) =>
      sections.get(section)?.find(({ words }) => words[0].text === 'src')?.words[1]?.text;
    const shared = named(part) ?? `${named('project') ?? 'src'}/${part}`;
    return joinPath(folder, shared);
  }
  return undefined;
}
