import { fromBinding, moduleNamed } from './bindings.ts';
import { type Code, wordAt } from './code.ts';
import * as token from './tokens.ts';

/** Functions that may make a path. */
export const MEANT = new Set([
  'join',
  'normalize',
  'resolve',
  'dirname',
  'fileURLToPath',
  'pathToFileURL',
  'cwd',
  'toString',
]);

const MEANS = new Set([...MEANT, 'exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync', 'fork']);

interface Imported {
  readonly module: string;
  readonly member: string;
}

/** The module and export that a callee means, as the tree's reader tells it. */
export function importedFunction(code: Code, start: number, open: number): Imported | undefined {
  const last = open - 1;
  if (code.kinds[last] !== token.NAME) return undefined;
  const name = wordAt(code, last);
  if (last === start)
    return fromBinding(code, { name, at: start }, ({ module, member }) =>
      module === undefined || member === undefined || !MEANS.has(member) ? undefined : { module, member },
    );
  if (!MEANS.has(name)) return undefined;
  for (let at = last - 1; at > start; at -= 2) {
    if (code.kinds[at] === token.DOT && code.kinds[at - 1] === token.NAME) continue;
    // `require('path').join()`
    if (code.text.slice(code.starts[start], code.starts[last]).includes('require')) code.doubt = true;
    return undefined;
  }
  const module = code.kinds[start] === token.NAME ? moduleNamed(code, wordAt(code, start), start) : undefined;
  return module === undefined ? undefined : { module, member: name };
}
