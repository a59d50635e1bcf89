import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { joinPath } from '../paths.ts';
import { findEntry } from './handler.ts';

/** What a web adapter's layer runs in place of a handler: a script, by its path in the zip. */
export interface StartScript {
  readonly file: Path;
  /** The file that the script hands to Node. */
  readonly entry?: Path;
}

// Assignments before the command, options after it: `NODE_ENV=production exec node --enable-source-maps server.js`.
const NODE = /(?:^|[\s;&(])node\s+(?:--?[\w=.:/-]+\s+)*["']?([\w@./-]+?)(\.[cm]?js)?["']?\s*(?:$|[;&)])/m;

/** Undefined where the handler names no script of the code folder. */
export function startScript(host: Host, root: Path, handler: string): StartScript | undefined {
  const file = /(?:^|\/)[\w-]+(?:\.(?:sh|bash))?$/.test(handler) ? joinPath(root, handler) : undefined;
  if (file === undefined || host.kind(file) !== 'file') return undefined;
  const module = NODE.exec(withoutComments(host.read(file) ?? ''))?.[1];
  const entry = module === undefined ? undefined : findEntry(host, root, `${module}.handler`);
  return { file, ...(entry !== undefined && { entry }) };
}

const withoutComments = (script: string): string => script.replace(/^\s*#.*$/gm, '').replace(/\\\r?\n/g, ' ');
