// npm run fuzz:templates [-- --projects 10000] [-- --seed 1] [-- --from NUMBER] [-- --only NUMBER]: small projects whose templates, manifests,
// settings and sources are spoiled. It fails where one makes the analyzer throw, takes longer than the time it is given,
// gives a report that is no report or other bytes the second time, or where memory grows with the number of projects.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hostileProject } from '../../packages/analyzer/test/hostile-templates.ts';
import type { Tried } from './tried.ts';

/** Milliseconds of a processor for one report. */
const LONGEST = 10_000;
/** Milliseconds on a clock for one project, on a machine that has much else to do. */
const LONGEST_WAIT = 120_000;
const MOST_GROWTH = 24;
const MOST_HEAP = 1024;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    projects: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const first = values.only === undefined ? Number(values.from) : Number(values.only);
const end = values.only === undefined ? first + Number(values.projects) : first + 1;

let faults = 0;
const slow: Tried[] = [];
let [tried, functions, problems] = [0, 0, 0];
/** Megabytes, each of one and the same worker. */
const growths: number[] = [];

for (let from = first; from < end;) from = await tryFrom(from);

const growth = Math.max(0, ...growths);
if (growth > MOST_GROWTH) complain(`memory grew by ${growth.toFixed(0)} MB`);
console.log(`${tried} projects from seed ${seed}: ${functions} functions, ${problems} problems told, ${faults} faults`);
console.log(`memory ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MB after the first tenth; slowest:`);
for (const one of slow.slice(0, 5))
  console.log(`  ${one.milliseconds.toFixed(0).padStart(6)} ms  ${nameOf(one.number)}`);
process.exitCode = faults > 0 ? 1 : 0;

/** Tries one project after the other, up to the end or to one that a worker does not outlive; tells where to go on. */
async function tryFrom(from: number): Promise<number> {
  const path = fileURLToPath(new URL('worker.ts', import.meta.url));
  const worker = fork(path, [String(seed), String(from), String(end)], {
    execArgv: [...process.execArgv, `--max-old-space-size=${String(MOST_HEAP)}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  worker.stderr?.on('data', (text: Buffer) => (said = (said + String(text)).slice(-2000)));
  let next = from;
  const looks: number[] = [];
  const fault = await new Promise<string | undefined>((resolve) => {
    const givenUp = () => resolve(`was not done after ${String(LONGEST_WAIT / 1000)} s`);
    let clock = setTimeout(givenUp, LONGEST_WAIT);
    worker.on('message', (one: Tried) => {
      clearTimeout(clock);
      clock = setTimeout(givenUp, LONGEST_WAIT);
      next = one.number + 1;
      count(one);
      if (one.megabytes !== undefined) looks.push(one.megabytes);
    });
    worker.on('exit', () => {
      clearTimeout(clock);
      resolve(next < end ? `ended the process: ${said}` : undefined);
    });
  });
  worker.kill('SIGKILL');
  growths.push(growthOf(looks));
  if (fault === undefined) return end;
  complain(`${nameOf(next)}: ${fault}`);
  tried += 1;
  return next + 1;
}

/**
 * From the second tenth to the last: what the machinery itself needs is there after the first. The least of each, as what the
 * last project was made of goes with the next one.
 */
function growthOf(looks: readonly number[]): number {
  const tenth = Math.ceil(looks.length / 10);
  const [early, late] = [looks.slice(tenth, 2 * tenth), looks.slice(-tenth)];
  return early.length === 0 ? 0 : Math.min(...late) - Math.min(...early);
}

/** As it comes: a run may be stopped. */
function complain(fault: string): void {
  faults += 1;
  console.log(fault);
}

function count(one: Tried): void {
  tried += 1;
  functions += one.functions;
  problems += one.problems;
  if (one.fault !== undefined) complain(`${nameOf(one.number)}: ${one.fault}`);
  if (one.milliseconds > LONGEST) complain(`${nameOf(one.number)}: took ${one.milliseconds.toFixed(0)} ms`);
  slow.push(one);
  slow.sort((a, b) => b.milliseconds - a.milliseconds);
  slow.length = Math.min(slow.length, 10);
}

function nameOf(number: number): string {
  return hostileProject(seed, number).name;
}
