// What the rules cost: CPU seconds of whole processes of `check`, with some rules on against none. Runs alternate, and what
// counts is the median. A rule that runs alone pays for every fact that it asks for, whoever else may ask for it as well; a
// group of rules pays once. So no rule of a group can cost more alone than the group does, and only groups that cost
// something are split to find out who does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../packages/analyzer/src/rules.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { median } from './timed.ts';

const CATALOGUE_LIMIT = 0.35;
const RULE_LIMIT = 0.1;
// Below this share nobody looks closer. Runs differ from each other by as much.
const NOTICEABLE = 0.03;

const layerlint = fileURLToPath(new URL('../packages/cli/bin/layerlint.js', import.meta.url));

export interface Measuring {
  readonly rounds: number;
  /** From the cache of an earlier run, instead of without one. */
  readonly warm: boolean;
}

type Group = readonly string[];

/** CPU seconds of `check` without rules, and what a group adds to them. */
interface Share {
  readonly base: number;
  readonly added: number;
}

/** Prints what the catalogue costs on a folder, and each rule that costs something; false where a limit is broken. */
export function printRuleCosts(folder: string, measuring: Measuring): boolean {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-bench-rules-'));
  try {
    const all = rules.map(({ id }) => id);
    const measure = measurer(folder, work, measuring);
    const [whole] = measure([all]);
    if (!whole) return true;
    const how = measuring.warm ? 'from the cache' : 'without a cache';
    console.log(`CPU seconds of \`check\` ${how}, medians of ${String(measuring.rounds)} runs`);
    console.log(`${'no rules'.padEnd(WIDTH)}${whole.base.toFixed(3).padStart(8)}`);
    const verdicts = [printRow('all rules', whole, CATALOGUE_LIMIT)];
    const rest: string[] = [];
    const costly = shareOf(whole) < NOTICEABLE ? (rest.push(...all), []) : costlyOf(all, measure, rest);
    for (const [id, share] of costly.toSorted(([, a], [, b]) => shareOf(b) - shareOf(a)))
      verdicts.push(printRow(`  ${id} alone`, share, RULE_LIMIT));
    const [others] = rest.length > 0 && costly.length > 0 ? measure([rest]) : [];
    if (others) printRow(`  the other ${String(rest.length)} together`, others, Infinity);
    console.log();
    return verdicts.every((isWithin) => isWithin);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The rules of a group that cost something alone; those that surely do not are added to `rest`. */
function costlyOf(group: Group, measure: Measure, rest: string[]): [id: string, share: Share][] {
  const middle = group.length >> 1;
  const halves = [group.slice(0, middle), group.slice(middle)];
  const shares = measure(halves);
  return halves.flatMap((half, index): [string, Share][] => {
    const share = shares[index];
    const [id] = half;
    if (!share || id === undefined) return [];
    if (shareOf(share) < NOTICEABLE) return (rest.push(...half), []);
    return half.length === 1 ? [[id, share]] : costlyOf(half, measure, rest);
  });
}

type Measure = (groups: readonly Group[]) => readonly Share[];

/** Runs without rules and with each group take turns, so that what slows the machine down slows them all. */
function measurer(folder: string, work: string, { rounds, warm }: Measuring): Measure {
  let configs = 0;
  const runner = (group: Group): (() => number) => {
    configs += 1;
    const config = join(work, `${String(configs)}.json`);
    const off = rules.filter(({ id }) => !group.includes(id)).map(({ id }) => [id, 'off']);
    writeFileSync(config, JSON.stringify({ rules: Object.fromEntries(off) as Record<string, string> }));
    const cache = warm ? ['--cache-dir', join(work, `cache-${String(configs)}`)] : ['--no-cache'];
    const run = () =>
      cpuSeconds(process.execPath, [layerlint, 'check', folder, '--format', 'json', '--config', config, ...cache]);
    // The first run fills the cache, and the one of the compiled code of Node.
    run();
    return run;
  };
  const without = runner([]);
  return (groups) => {
    const runs = groups.map(runner);
    const turns = Array.from({ length: rounds }, () => ({ base: without(), withRules: runs.map((run) => run()) }));
    const base = median(turns.map((turn) => turn.base));
    return groups.map((_, index) => ({
      base,
      added: median(turns.map((turn) => (turn.withRules[index] ?? 0) - turn.base)),
    }));
  };
}

const shareOf = ({ base, added }: Share): number => added / base;

const WIDTH = 36;

function printRow(name: string, share: Share, limit: number): boolean {
  const isWithin = shareOf(share) <= limit;
  const numbers = [`+${share.added.toFixed(3)}`.padStart(8), `${(shareOf(share) * 100).toFixed(1)} %`.padStart(8)];
  const verdict = isWithin ? '' : `  more than ${(limit * 100).toFixed(0)} %`;
  console.log(`${name.padEnd(WIDTH)}${numbers.join('')}${verdict}`);
  return isWithin;
}
