import { forEachChild, parse, type SyntaxNode, type Word } from 'unbash';
import { commandChanges } from './command-changes.ts';
import type { ShellChange } from './commands.ts';
import { type ShellWord, UNKNOWN, wordOf } from './word.ts';

/** A path that a script changes, and the folder it counts from, where the script says: undefined for one it does not know. */
export interface ScriptChange extends ShellChange {
  readonly folder: ShellWord | undefined;
}

/** Where a script stands while it is read: it starts in the folder it was called in, and `cd` moves it. */
interface Reader {
  folder: ShellWord | undefined;
  readonly variables: Map<string, string>;
  readonly changes: ScriptChange[];
}

const HERE: ShellWord = { text: '.', open: false };
// `sh -c` of `sh -c`: nobody nests them deeper.
const DEEPEST = 3;

/** The paths that a shell would change, were it given this text. A text that is no script changes nothing. */
export function scriptChanges(script: string, depth = 0): readonly ScriptChange[] {
  if (depth > DEEPEST) return [];
  const parsed = parse(script);
  if (parsed.errors && parsed.errors.length > 0) return [];
  const reader: Reader = { folder: HERE, variables: new Map(), changes: [] };
  read(parsed, reader, depth);
  return reader.changes;
}

function read(node: SyntaxNode, reader: Reader, depth: number): void {
  if (node.type === 'Subshell' || node.type === 'CommandExpansion') {
    const { folder } = reader;
    forEachChild(node, (child) => read(child, reader, depth));
    reader.folder = folder;
    return;
  }
  if (node.type === 'Function') return; // runs when it is called, and from who knows where
  if (node.type === 'Redirect' && node.operator.includes('>') && node.target) {
    const path = expanded(node.target, reader);
    // `2>&1` names a descriptor.
    const isFile = node.operator !== '>&' || !/^(\d+-?|-)$/.test(path.text);
    if (isFile) reader.changes.push({ verb: 'writes to', path, folder: reader.folder });
    return;
  }
  if (node.type === 'Assignment' && node.value.type === 'Word')
    reader.variables.set(node.name, node.append || node.index ? UNKNOWN : expandedText(node.value, reader));
  forEachChild(node, (child) => read(child, reader, depth));
  if (node.type === 'Command' && node.name) {
    const words = [node.name, ...node.args].map((word) =>
      word.type === 'Word' ? expanded(word, reader) : wordOf(word.text),
    );
    run(words, reader, depth);
  }
}

// Commands that run the one behind them.
const PREFIXES = new Set(['sudo', 'env', 'nohup', 'command', 'exec', 'nice', 'time']);

function run(words: readonly ShellWord[], reader: Reader, depth: number): void {
  const [name, ...given] = words;
  if (!name || name.open) return;
  if (PREFIXES.has(name.text)) {
    const next = given.findIndex(({ text }) => !text.startsWith('-') && !text.includes('='));
    if (next >= 0) run(given.slice(next), reader, depth);
  } else if (name.text === 'cd' || name.text === 'pushd') {
    reader.folder = given[0] && !given[0].open ? within(reader.folder, given[0]) : undefined;
  } else if (/^(.*\/)?(ba|da|z)?sh$/.test(name.text)) {
    const script = given[given.findIndex(({ text }) => /^-\w*c$/.test(text)) + 1];
    if (script && script !== given[0] && !script.open)
      for (const change of scriptChanges(script.text, depth + 1))
        reader.changes.push({ ...change, folder: change.folder && within(reader.folder, change.folder) });
  } else {
    for (const change of commandChanges(name, given)) reader.changes.push({ ...change, folder: reader.folder });
  }
}

function within(folder: ShellWord | undefined, inner: ShellWord): ShellWord | undefined {
  if (inner.text.startsWith('/')) return inner;
  return folder && { text: `${folder.text}/${inner.text}`, open: false };
}

const expanded = (word: Word, reader: Reader): ShellWord => wordOf(expandedText(word, reader));

/** A word without its quotes; what a variable, a command or a pattern puts there is unknown, unless the script sets it. */
function expandedText(word: Word, reader: Reader): string {
  const text = word.parts ? word.parts.map((part) => partText(part, reader)).join('') : word.value;
  return /^~(\/|$)/.test(word.text) ? `/home/sbx_user${text.slice(1)}` : text;
}

type Part = NonNullable<Word['parts']>[number];

function partText(part: Part, reader: Reader): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((inner) => partText(inner, reader)).join('');
    case 'SimpleExpansion':
      return variable(part.text.slice(1), reader);
    case 'ParameterExpansion':
      return part.operation || part.prefix || part.index ? UNKNOWN : variable(part.parameter, reader);
    default:
      return UNKNOWN;
  }
}

/** What the script gave it, or what Lambda sets. */
const variable = (name: string, { variables }: Reader): string =>
  variables.get(name) ?? (/^(LAMBDA_TASK_ROOT|PWD)$/.test(name) && !variables.has('PWD') ? '/var/task' : UNKNOWN);
