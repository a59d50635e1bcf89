/** In a text that was worked out: the folder of the module. No path holds this character. */
export const HERE = '\u0001';

/** Where Lambda unpacks the code, which is also the working directory [FACTS 2]. */
export const TASK_ROOT = '/var/task';

// Chains of constants and of `+` end somewhere; a cycle of them must.
export const DEEPEST = 60;

/** A text that was worked out, as a specifier: `./x` for what is beside the module. Undefined where it is no path. */
export function asSpecifier(worked: string | undefined): string | undefined {
  const text = worked?.replace(/^file:\/\/(?=\u0001|\/)/, '');
  if (text === undefined || !text.includes(HERE)) return text;
  if (text === HERE) return '.';
  const below = tidy(text);
  if (!below.startsWith(`${HERE}/`) || below.lastIndexOf(HERE) > 0) return undefined;
  return below.startsWith(`${HERE}/..`) ? below.slice(2) : `.${below.slice(1)}`;
}

export const fileHere = (fileName: string): string => `${HERE}/${fileName.slice(fileName.lastIndexOf('/') + 1)}`;

export const withHoles = (text: string): string => text.replace(/\*{2,}/g, '*');

/** What a `+` gives. */
export const summed = (before: string | undefined, after: string | undefined): string | undefined =>
  before === undefined && after === undefined ? undefined : withHoles(`${before ?? '*'}${after ?? '*'}`);

/** What a function of Node's `path` gives; undefined for those that give no path. */
export function ofPathFunction(
  member: string,
  parts: readonly (string | undefined)[],
  hasSpread: boolean,
): string | undefined {
  if (member === 'dirname') return joined([parts[0], '..']);
  if (member === 'join' || member === 'normalize') return joined(parts, hasSpread);
  return member === 'resolve' ? resolved(parts) : undefined;
}

function joined(parts: readonly (string | undefined)[], spread = false): string | undefined {
  if (parts[0] === undefined && !parts.some((part) => part?.startsWith(HERE))) return undefined;
  return spread ? undefined : tidy(parts.map((part) => part ?? '*').join('/'));
}

/** Where nothing says where a path begins, it begins where the process does. */
function resolved(parts: readonly (string | undefined)[]): string | undefined {
  const start = parts.findLastIndex((part) => part?.startsWith('/') || part?.startsWith(HERE));
  if (start < 0 && parts[0] === undefined) return undefined;
  return joined(start < 0 ? [TASK_ROOT, ...parts] : parts.slice(start));
}

/** `new URL('./page.html', import.meta.url)`: how ES modules name a file beside them. */
export function ofUrl(path: string | undefined, base: string | undefined): string | undefined {
  if (path === undefined || !base?.startsWith(HERE)) return undefined;
  return /^(\/|[a-z][a-z\d+.-]*:)/i.test(path) ? path : tidy(`${base.slice(0, base.lastIndexOf('/'))}/${path}`);
}

/** Without `.` and empty segments, and without `..` where a name stands before it. */
function tidy(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '.' || (segment === '' && kept.length > 0)) continue;
    const last = kept.at(-1);
    const climbs = segment === '..' && last !== undefined && !['', '..', HERE].includes(last);
    if (climbs) kept.pop();
    else kept.push(segment);
  }
  return kept.join('/');
}

/** A pattern leads somewhere only when the text before its first `*` names a folder or an npm package. */
export const namesFolder = (pattern: string): boolean =>
  /^(\.{1,2}\/|\/[^/*]+\/|@[^/*]+\/[^/*]+\/|#?[\w-][^/*]*\/)/.test(pattern);

/** The path of a file that a text names beside the module, below `/opt` or in the code folder; undefined for any other text. */
export function assetPath(text: string): string | undefined {
  const [path = ''] = text.split(/[\s"'?#]/);
  const isFile = /^(\.{1,2}|\/opt|\/var\/task)\/[^/]/.test(path);
  return isFile && (!path.includes('*') || namesSomeFiles(path)) ? path : undefined;
}

/** `./templates/*.html`, not `./*`, which means a whole folder of modules. */
const namesSomeFiles = (pattern: string): boolean => /\/[^/*.][^/*]*\/[^/]*\*|\*[^/]*\.\w+$/.test(pattern);

/** Callees whose first argument is written, or only the place that a `require` starts from. */
export const IS_NOT_READ = /^(createRequire|write|append|mkdir|mkdtemp|rm|unlink|createWrite|truncate|ensure|output)/;

/** `exec('invoice')` runs a program that a layer puts into `/opt/bin`, which is on PATH [FACTS 2]. */
export function programPath(member: string, command: string): string | undefined {
  const [program = ''] = command.split(/\s/);
  return PROGRAMS.has(member) && /^[\w.+-]+$/.test(program) ? `/opt/bin/${program}` : undefined;
}

const PROGRAMS = new Set(['exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync']);

/** A relative path given to a process or thread starts where the process runs, not where the module lies. */
export const forkedPath = (text: string): string | undefined =>
  /^[\w./-]+\.[cm]?[jt]s$/.test(text) && !text.startsWith('/')
    ? `${TASK_ROOT}/${text.replace(/^\.\//, '')}`
    : undefined;

/** The module that a specifier of Node's own names. */
export const bare = (module: string): string => module.replace(/^node:/, '');

/** `var` and `let` that nothing in the file gives another value. Compiled code has hardly anything else. */
export function isAssignedOnce(name: string, text: string): boolean {
  const again = new RegExp(
    `(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s*(?:[-+*/%&|^?]{0,3}=(?![=>])|\\+\\+|--)`,
    'g',
  );
  return [...text.matchAll(again)].length <= 1;
}
