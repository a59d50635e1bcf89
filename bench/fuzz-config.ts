// npm run fuzz:config [-- --configs 2000] [-- --seed 1] [-- --only NUMBER]: spoiled config files, each beside the same small
// project. It fails where one makes the command line throw, say more than one line, or take longer than the time it is given.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Dice, diceOf } from '../packages/analyzer/test/dice.ts';
import { sam, samFunction } from '../packages/analyzer/test/findings.ts';
import { lies } from '../packages/analyzer/test/template-lies.ts';
import { run } from '../packages/cli/src/run.ts';

/** Milliseconds of a processor for one run. */
const LONGEST = 10_000;

const { values } = parseArgs({
  options: {
    configs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const CONFIG = `{
  "$schema": "https://example.com/config-v1.json",
  // as our shop has it
  "include": ["services/**", "{orders,refunds}/**/*.js"],
  "exclude": ["**/*.test.js", "orders/{1..9}/**"],
  "rules": { "no-opt-write": "error", "max-layers": "off" },
  "variables": { "stage": "dev", "region": "eu-west-1" },
  "layers": { "arn:aws:lambda:*:111122223333:layer:money:*": { "provides": ["zod", "/opt/nodejs/money"] } },
  "duplicates": {
    "minTokens": 30, "minLines": 4, "minSimilarity": 0.7, "scope": "all", "kinds": ["code", "test"],
    "include": ["orders/**"], "exclude": ["refunds/*"],
    "allow": [{ "files": ["orders/**", "refunds/**"], "name": "total", "reason": "both teams want it so" }],
  },
  "proposals": { "minFunctions": 2, "minLines": 10 },
}
`;
/** What the matcher of globs finds hard. */
const GLOBS = [
  '',
  ' ',
  '!',
  '!(',
  '[',
  '[!]',
  '(',
  '{',
  '{}',
  '{,}',
  '\\\\',
  '/',
  '//',
  '.',
  '..',
  '../..',
  '**',
  '***',
  '!**',
  '\\u0000',
  '{a,b}'.repeat(30),
  '{a,{b,{c,d}}}'.repeat(9),
  '{1..100000000}',
  '{a..z}{a..z}',
  '*a'.repeat(40),
  '**/'.repeat(60),
  '?(*)'.repeat(30),
  '+(a|+(a|b))'.repeat(12),
  '!(!(!(a)))',
  '[a-'.repeat(50),
  'a'.repeat(100_000),
];

const folder = mkdtempSync(join(tmpdir(), 'layerlint-config-'));
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
write('template.yaml', sam(samFunction('Orders', '.')));
write('app.js', 'exports.handler = async () => 1;\n');

const first = Number(values.only ?? 0);
const end = values.only === undefined ? Number(values.configs) : first + 1;
let [faults, refused, slowest] = [0, 0, 0];
for (let number = first; number < end; number += 1) {
  const { text, done } = spoiled(diceOf(Number(values.seed) * 1_000_003 + number));
  write('layerlint.config.jsonc', text);
  const begun = process.cpuUsage();
  const fault = await faultOf();
  const { user, system } = process.cpuUsage(begun);
  const milliseconds = (user + system) / 1000;
  slowest = Math.max(slowest, milliseconds);
  const complaint = fault ?? (milliseconds > LONGEST ? `took ${milliseconds.toFixed(0)} ms` : undefined);
  if (complaint === undefined) continue;
  faults += 1;
  console.log(`${String(number)} ${done}: ${complaint}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${String(end - first)} configs: ${String(refused)} refused, ${String(faults)} faults; slowest ${slowest.toFixed(0)} ms`,
);
process.exitCode = faults > 0 ? 1 : 0;

function spoiled(dice: Dice): { readonly text: string; readonly done: string } {
  let text = CONFIG;
  const done: string[] = [];
  for (let left = dice(3) + 1; left > 0; left -= 1) {
    const lie = lies[dice(lies.length)];
    const glob = GLOBS[dice(GLOBS.length)] ?? '';
    // As often a glob as any other lie.
    if (dice(3) === 0 || !lie) {
      const globs = [...text.matchAll(/"[^"\n]*\*[^"\n]*"/g)].map(([one]) => one);
      text = text.replace(globs[dice(Math.max(1, globs.length))] ?? '"', () => `"${glob}"`);
      done.push(`glob ${glob.slice(0, 20)}`);
    } else {
      text = lie.apply(text, 'layerlint.config.jsonc', dice);
      done.push(lie.name);
    }
  }
  return { text, done: done.join(', ') };
}

/** Whatever the config holds: a report, or one line that says what is wrong with it. */
async function faultOf(): Promise<string | undefined> {
  let said = '';
  const io = {
    stdout: { write: () => true },
    stderr: { write: (text: string) => (said += text) },
    env: {},
    cwd: folder,
  };
  try {
    const code = await run(['check', folder, '--format', 'json', '--no-cache'], io);
    if (code !== 2) return undefined;
    refused += 1;
    return /^layerlint: [^\n]+\n$/.test(said) ? undefined : `said ${JSON.stringify(said.slice(0, 300))}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error);
  }
}
