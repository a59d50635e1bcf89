// npm run bench:mutations -- FOLDER… [--rounds N] [--kind NAME]: puts faults of many forms into copies of the projects in a
// folder, and counts how many come back as findings at the right line. Prints those that do not.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kinds } from './kinds.ts';
import type { Handler, Mutation, MutationKind } from './mutation.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, kind: { type: 'string' } },
});
const layerlint = fileURLToPath(new URL('../../packages/cli/bin/layerlint.js', import.meta.url));

interface Report {
  readonly functions: readonly { readonly entry?: string; readonly handler?: string }[];
  readonly findings: readonly { readonly ruleId: string; readonly file: string; readonly line: number }[];
}

interface Count {
  tried: number;
  caught: number;
}

const counts = new Map<string, Count>();

function tryAll(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-mutations-'));
  const root = join(work, basename(folder));
  try {
    cpSync(folder, root, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\/(\.git|node_modules)$/.test(path),
    });
    const handlers = handlersOf(report(root), root);
    for (const kind of kinds.filter(({ name }) => values.kind === undefined || name === values.kind))
      for (let round = 0; round < Number(values.rounds); round += 1) tryRound(kind, handlers, root, round);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function tryRound(kind: MutationKind, handlers: readonly Handler[], root: string, round: number): void {
  const mutations = kind.mutations({ handlers }, round);
  if (mutations.length === 0) return;
  const restore = apply(mutations, root);
  const { findings } = report(root);
  for (const { form, expected } of mutations) {
    const count = counts.get(`${kind.name}: ${form}`) ?? { tried: 0, caught: 0 };
    counts.set(`${kind.name}: ${form}`, count);
    const isCaught = findings.some(
      ({ ruleId, file, line }) => ruleId === expected.ruleId && file === expected.file && line === expected.line,
    );
    count.tried += 1;
    if (isCaught) count.caught += 1;
    else
      console.log(`missed ${form}: ${expected.ruleId} at ${basename(root)}/${expected.file}:${String(expected.line)}`);
  }
  restore();
}

function apply(mutations: readonly Mutation[], root: string): () => void {
  const before = new Map<string, string | undefined>();
  for (const [file, text] of mutations.flatMap(({ texts }) => Object.entries(texts))) {
    const path = join(root, file);
    before.set(path, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return () => {
    for (const [path, text] of before) {
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    }
  };
}

function report(root: string): Report {
  const args = [layerlint, 'check', root, '--format', 'json', '--no-cache'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (stdout === '') throw new Error(`layerlint said nothing:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}

/** Each entry once, and one in each folder: helpers are written beside them. */
function handlersOf({ functions }: Report, root: string): readonly Handler[] {
  const byFolder = new Map<string, Handler>();
  for (const { entry, handler } of functions) {
    if (entry === undefined || !/\.[cm]?[jt]sx?$/.test(entry) || byFolder.has(dirname(entry))) continue;
    const exported = handler?.slice(handler.lastIndexOf('.') + 1) ?? 'handler';
    byFolder.set(dirname(entry), { entry, exported, text: readFileSync(join(root, entry), 'utf8') });
  }
  return [...byFolder.values()];
}

function printCounts(): void {
  const total: Count = { tried: 0, caught: 0 };
  for (const [form, { tried, caught }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${String(caught).padStart(5)} of ${String(tried).padStart(5)}  ${form}`);
    total.tried += tried;
    total.caught += caught;
  }
  const percent = ((100 * total.caught) / Math.max(1, total.tried)).toFixed(1);
  console.log(`${String(total.caught)} of ${String(total.tried)} caught at the right line: ${percent} %`);
}

if (positionals.length === 0) throw new Error('name one or more folders to mutate copies of');
for (const folder of positionals) tryAll(resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));
printCounts();
