import type { Path } from '../../../model/place.ts';
import { baseName, folderOf, joinPath } from '../../../paths.ts';
import { expand, type Makefile, type RecipeLine } from './makefile-rules.ts';
import { type Command, commandsOf, type Word } from './shell-words.ts';
import { ARTIFACTS, SOURCE, type StagedFiles } from './staged-files.ts';

/** How far a target's commands could be followed. */
export interface RecipeOutcome {
  /** The first line whose effect on the files is not known. */
  readonly unknown?: RecipeLine;
  /** Nothing ships but what is in the staged files: false also after `pip install`, which we understand and do not follow. */
  readonly complete: boolean;
}

type Effect = 'followed' | 'foreign' | 'unknown';
interface Shell {
  readonly staged: StagedFiles;
  folder: Path;
}

/** Carries out a target's commands, and those of its prerequisites, on staged files. */
export function followRecipe(makefile: Makefile, target: string, staged: StagedFiles): RecipeOutcome {
  const base = new Map([
    ...makefile.variables,
    ['ARTIFACTS_DIR', `/${ARTIFACTS}`],
    ['CURDIR', `/${SOURCE}`],
    ['PWD', `/${SOURCE}`],
    ['MAKE', 'make'],
  ]);
  let unknown: RecipeLine | undefined;
  let complete = true;
  for (const name of order(makefile, target)) {
    const variables = new Map([...base, ['@', name]]);
    for (const line of ruleOf(makefile, name)?.recipe ?? []) {
      const effect = followLine(line, variables, staged);
      if (effect === 'unknown') unknown ??= line;
      complete &&= effect === 'followed';
    }
  }
  return { complete, ...(unknown && { unknown }) };
}

/** A target's own rule, else one like `build-%`. */
export function ruleOf({ rules }: Makefile, target: string) {
  return (
    rules.get(target) ??
    [...rules].find(([name]) => name.includes('%') && target.startsWith(name.split('%')[0] ?? ''))?.[1]
  );
}

/** Prerequisites before what needs them, each once. */
function order(makefile: Makefile, target: string): string[] {
  const ordered = new Set<string>();
  const open = new Set<string>();
  const visit = (name: string) => {
    if (open.has(name)) return;
    open.add(name);
    ruleOf(makefile, name)?.prerequisites.forEach(visit);
    ordered.add(name);
  };
  visit(target);
  return [...ordered];
}

function followLine(line: RecipeLine, variables: ReadonlyMap<string, string>, staged: StagedFiles): Effect {
  const text = line.text.replace(/^[@+\-\s]+/, '');
  if (text.startsWith('#')) return 'followed';
  const expanded = expand(text, variables);
  const commands = expanded === undefined ? undefined : commandsOf(expanded);
  if (!commands) return 'unknown';
  // Each line gets a shell of its own; a parenthesis, one within it.
  const shell: Shell = { staged, folder: SOURCE };
  const outer: Path[] = [];
  let worst: Effect = 'followed';
  for (const command of commands) {
    if (command.after === '(') outer.push(shell.folder);
    if (command.after === ')') shell.folder = outer.pop() ?? SOURCE;
    // `a || b` is there for when `a` fails.
    const effect = command.after === '||' ? 'followed' : follow(command, shell);
    if (effect === 'unknown' || worst === 'followed') worst = effect;
  }
  return worst;
}

function follow({ words, outputs }: Command, shell: Shell): Effect {
  const start = words.findIndex(({ text }) => !/^\w+=/.test(text));
  const name = words[start]?.text;
  if (name === undefined) return 'followed';
  if (outputs.some((path) => path !== '/dev/null')) return 'unknown';
  const rest = words.slice(start + 1);
  const options = rest.map(({ text }) => text).filter((text) => /^-./.test(text));
  const operands = rest.filter(({ text }) => !/^-./.test(text));
  if (QUIET.has(name)) return 'followed';
  if (name === 'npm' || name === 'yarn' || name === 'pnpm')
    return install(
      name,
      rest.map(({ text }) => text),
      shell,
    );
  if (
    FOREIGN.test(
      words
        .slice(start)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return 'foreign';
  return COMMANDS[name]?.(shell, operands, options) ?? 'unknown';
}

// What these do is not part of the zip's file list.
const QUIET = new Set([
  'echo',
  'printf',
  'ls',
  'pwd',
  'true',
  ':',
  'set',
  'chmod',
  'chown',
  'test',
  '[',
  'cat',
  'du',
  'which',
  'node-version',
  'strip',
]);
const FOREIGN = /^(?:python3? -m )?(?:pip3?|poetry|uv|bundle|gem)\b/;

const COMMANDS: Readonly<
  Record<string, (shell: Shell, operands: readonly Word[], options: readonly string[]) => Effect>
> = {
  cd(shell, [target]) {
    const folder = target && pathOf(shell, target.text);
    if (folder === undefined) return 'unknown';
    shell.folder = folder;
    return 'followed';
  },
  mkdir(shell, operands) {
    const folders = operands.map(({ text }) => pathOf(shell, text));
    for (const folder of folders) if (folder !== undefined) shell.staged.makeFolder(folder);
    return folders.includes(undefined) ? 'unknown' : 'followed';
  },
  cp: (shell, operands, options) => (options.every(isPlainOption) ? transfer(shell, operands) : 'unknown'),
  mv(shell, operands, options) {
    const effect = options.every(isPlainOption) ? transfer(shell, operands) : 'unknown';
    if (effect === 'followed') for (const path of expandWords(shell, operands.slice(0, -1))) shell.staged.remove(path);
    return effect;
  },
  rm(shell, operands) {
    for (const path of expandWords(shell, operands)) shell.staged.remove(path);
    return 'followed';
  },
  rsync(shell, operands, options) {
    // To rsync a trailing slash means what `/.` means to cp.
    const sources = operands.map((word, index) =>
      index < operands.length - 1 && word.text.endsWith('/') ? { ...word, text: `${word.text}.` } : word,
    );
    return options.every((option) => /^-[a-zA-Z]+$/.test(option)) ? transfer(shell, sources) : 'unknown';
  },
  ln(shell, [target, name]) {
    const link = name && pathOf(shell, name.text);
    if (!target || link === undefined) return 'unknown';
    // A link to where the build runs leads nowhere once it is unpacked elsewhere.
    if (target.text.startsWith('/')) return 'followed';
    const source = joinPath(folderOf(link), target.text);
    if (source === undefined || !shell.staged.exists(source)) return 'unknown';
    shell.staged.copy(source, link);
    return 'followed';
  },
};
const isPlainOption = (option: string): boolean => /^-[a-zA-Z]+$/.test(option) && !option.includes('t');

/** `cp` and its kin: files and folders into a folder that is there, or one of them under a new name. */
function transfer(shell: Shell, operands: readonly Word[]): Effect {
  const last = operands.at(-1);
  const to = last && operands.length > 1 ? pathOf(shell, last.text) : undefined;
  if (last === undefined || to === undefined) return 'unknown';
  const sources = operands
    .slice(0, -1)
    .map((word) => ({ paths: expandWords(shell, [word]), isContent: word.text.endsWith('/.') }));
  const paths = sources.flatMap((source) => source.paths);
  if (sources.some((source) => source.paths.length === 0) || !paths.every((path) => shell.staged.exists(path)))
    return 'unknown';
  const isInto = paths.length > 1 || last.text.endsWith('/') || shell.staged.isFolder(to);
  for (const source of sources) {
    for (const path of source.paths)
      shell.staged.copy(path, isInto && !source.isContent ? `${to}/${baseName(path)}` : to);
  }
  return 'followed';
}

/** The paths that words name, patterns unfolded; what lies outside the build is left out. */
function expandWords(shell: Shell, words: readonly Word[]): Path[] {
  return words.flatMap(({ text, isPattern }) => {
    const path = pathOf(shell, text);
    if (path === undefined) return [];
    if (!isPattern) return [path];
    return path
      .split('/')
      .reduce<Path[]>((folders, segment) => folders.flatMap((folder) => matching(shell.staged, folder, segment)), ['']);
  });
}

function matching(staged: StagedFiles, folder: Path, segment: string): Path[] {
  const below = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  if (!segment.includes('*')) return [below(segment)];
  const pieces = segment.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${pieces.join('.*')}$`);
  return staged
    .visibleNames(folder)
    .filter((name) => pattern.test(name))
    .map(below);
}

/** Undefined for paths outside the build. */
function pathOf({ folder }: Shell, text: string): Path | undefined {
  if (text.startsWith('~')) return undefined;
  const path = text.startsWith('/') ? joinPath(text) : joinPath(folder, text);
  return path !== undefined && /^(?:source|artifacts)(?:\/|$)/.test(path) ? path : undefined;
}

const FOLDER_OPTIONS = new Set(['--prefix', '-C', '--cwd', '--dir']);
const VALUE_OPTIONS = new Set([
  '--omit',
  '--include',
  '--only',
  '--registry',
  '--loglevel',
  '--arch',
  '--platform',
  '--os',
  '--cpu',
  '--libc',
  '--cache',
]);
const HARMLESS = new Set(['test', 't', 'prune', 'dedupe', 'cache', 'config', 'audit', 'version', '--version', '-v']);

/** `npm install` and its kin in a folder with a `package.json`. Packages named on the command line are not followed. */
function install(program: string, words: readonly string[], shell: Shell): Effect {
  let folder: Path | undefined = shell.folder;
  const operands: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [option = '', value] = (words[at] ?? '').split('=', 2);
    if (FOLDER_OPTIONS.has(option)) folder = pathOf(shell, value ?? words[(at += 1)] ?? '');
    else if (VALUE_OPTIONS.has(option) && value === undefined) at += 1;
    else if (!option.startsWith('-') || HARMLESS.has(option)) operands.push(option);
  }
  const [verb = program === 'yarn' ? 'install' : '', ...packages] = operands;
  if (HARMLESS.has(verb)) return 'followed';
  if (!['install', 'i', 'ci'].includes(verb) || packages.length > 0 || folder === undefined) return 'unknown';
  return shell.staged.install(folder) ? 'followed' : 'unknown';
}
