// npm run fuzz:binaries [-- --files 10000] [-- --seed 1]: compiled files and zips that lie. It fails where one makes the
// analyzer throw, where one takes longer than a second, where the bytes around a file change what is seen in it, or where
// memory grows with the number of files.
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { hostileFiles } from '../packages/analyzer/test/hostile-binaries.ts';
import { inspectHostile } from '../packages/analyzer/test/inspect-hostile.ts';

const LONGEST = 1000;
const MOST_GROWTH = 8;

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.files), Number(values.seed)];

const faults: string[] = [];
let [slowest, seen, number] = [0, 0, 0];
let before = 0;
for (const file of hostileFiles(seed, count)) {
  const begun = performance.now();
  try {
    const found = inspectHostile(file, 0);
    slowest = Math.max(slowest, performance.now() - begun);
    if (JSON.stringify(inspectHostile(file, 0xff)) !== JSON.stringify(found))
      faults.push(`${file.name}: read beyond its bytes`);
    seen += found.length;
  } catch (error) {
    faults.push(`${file.name}: ${String(error)}`);
  }
  number += 1;
  // zlib lets go of what it unpacked at the end of a turn.
  if (number % 100 === 0) await setImmediate();
  // What the machinery itself needs is there after a tenth of them.
  if (number === Math.ceil(count / 10)) before = megabytes();
}
const growth = megabytes() - before;
if (slowest > LONGEST) faults.push(`the slowest file took ${slowest.toFixed(0)} ms`);
if (growth > MOST_GROWTH) faults.push(`memory grew by ${growth.toFixed(0)} MB`);

console.log(`${count} files from seed ${seed}: ${seen} binaries seen, ${faults.length} faults`);
console.log(
  `slowest ${slowest.toFixed(1)} ms, memory ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MB after the first tenth`,
);
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
}
