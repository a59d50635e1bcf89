import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reasonOf, UsageError } from '../usage-error.ts';
import { readJson } from './read-json.ts';

/** A config as its file has it, not yet validated. */
export interface RawConfig {
  readonly value: unknown;
  /** `file`, or `file:line:column` of a value or, with `onKey`, of its name; where the format lets us know. */
  placeOf(path: readonly (string | number)[], onKey: boolean): string;
}

/** Reads or evaluates a config file. `name` is how we call it in messages. */
export async function readConfig(file: string, name: string): Promise<RawConfig> {
  const ending = extname(file);
  if (ending === '.json' || ending === '.jsonc') return readJson(textOf(file, name), name);
  if (!MODULE_ENDINGS.has(ending)) {
    throw new UsageError(
      `cannot read the config ${name}: unknown ending '${ending}'`,
      'Use .ts, .mts, .js, .mjs, .json or .jsonc',
    );
  }
  textOf(file, name);
  return { value: await evaluate(file, name), placeOf: () => name };
}

const TYPESCRIPT_ENDINGS = new Set(['.ts', '.mts', '.cts']);
const MODULE_ENDINGS = new Set([...TYPESCRIPT_ENDINGS, '.js', '.mjs', '.cjs']);

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `cannot read the config ${name}: ${reasonOf(error)}`,
      'Name a file that exists and that you may read',
    );
  }
}

async function evaluate(file: string, name: string): Promise<unknown> {
  let found: unknown;
  try {
    found = await (TYPESCRIPT_ENDINGS.has(extname(file)) ? importTypeScript(file) : import(pathToFileURL(file).href));
  } catch (error) {
    // Below its first line a loader lists the modules on the way, or repeats the place.
    const [message] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(`${placeOf(error, file, name)}: the config failed: ${message}`, 'Correct it there');
  }
  if (typeof found === 'object' && found !== null && 'default' in found) return found.default;
  throw new UsageError(`the config ${name} has no default export`, 'Write `export default defineConfig({ … })`');
}

/** The line of the config where an error came up, as far as its stack tells. Columns are lost when types are taken out. */
function placeOf(error: unknown, file: string, name: string): string {
  const frames = (error instanceof Error ? error.stack : undefined)?.split('\n') ?? [];
  const frame = frames.find((line) => line.includes(`${file}:`)) ?? '';
  const [, line] = /^:(\d+)/.exec(frame.slice(frame.lastIndexOf(file) + file.length)) ?? [];
  return line === undefined ? name : `${name}:${line}`;
}

async function importTypeScript(file: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  // A config imports defineConfig from 'layerlint', which npx does not install into the project.
  const self = createRequire(import.meta.url).resolve('layerlint');
  const jiti = createJiti(file, { fsCache: false, moduleCache: false, alias: { layerlint: self } });
  return jiti.import(file);
}
