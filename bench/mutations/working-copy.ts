import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edited } from './edited.ts';
import { type Change, type Changes, isEdits } from './mutation.ts';
import type { Graph, Report } from './project.ts';

const layerlint = fileURLToPath(new URL('../../packages/cli/bin/layerlint.js', import.meta.url));

/** A repository's copy, which may be broken and mended again. */
export interface WorkingCopy {
  readonly root: string;
  report(): Report;
  graph(): Graph;
  /** Tells which line each file's edits mark. */
  apply(changes: Changes): ReadonlyMap<string, number>;
  /** Takes back whatever was applied. */
  restore(): void;
}

/** Calls back with a copy that is gone afterwards. */
export function withCopy(folder: string, use: (copy: WorkingCopy) => void): void {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-mutations-'));
  const root = join(work, basename(folder));
  try {
    cpSync(folder, root, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\/(\.git|node_modules)$/.test(path),
    });
    use(copyAt(root));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function copyAt(root: string): WorkingCopy {
  const before = new Map<string, Buffer | undefined>();
  const made: string[] = [];
  return {
    root,
    report: () => run<Report>(['check', root]),
    graph: () => run<Graph>(['graph', root]),
    apply(changes) {
      const lines = new Map<string, number>();
      for (const [file, change] of Object.entries(changes)) {
        const path = join(root, file);
        const old = existsSync(path) ? readFileSync(path) : undefined;
        before.set(path, old);
        // The topmost folder of those that were not there.
        const folder = mkdirSync(dirname(path), { recursive: true });
        if (folder !== undefined) made.push(folder);
        const line = carryOut(path, change, old);
        if (line !== undefined) lines.set(file, line);
      }
      return lines;
    },
    restore() {
      for (const [path, old] of before) {
        if (old === undefined) rmSync(path, { force: true });
        else writeFileSync(path, old);
      }
      before.clear();
      // An empty `node_modules` says something too.
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function carryOut(path: string, change: Change, old: Buffer | undefined): number | undefined {
  if (change === 'removed') {
    rmSync(path);
    return undefined;
  }
  const { text, line } = isEdits(change)
    ? edited(String(old ?? ''), change)
    : typeof change.content === 'string'
      ? edited(change.content, [])
      : { text: change.content };
  writeFileSync(path, text);
  return line;
}

function run<T>(command: readonly string[]): T {
  const args = [layerlint, ...command, '--format', 'json', '--no-cache'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (stdout === '') throw new Error(`layerlint said nothing:\n${stderr}`);
  return JSON.parse(stdout) as T;
}
