// npm run bench -- [FOLDER…] [--functions N] [--rounds N] [--warm]: where the time of one analysis goes, and what each rule
// costs beside `check` without rules. Without a folder, or with a number of functions, it reads a generated workspace. Fails
// where the rules cost more than they may. Compare two runs only on the same machine.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../packages/analyzer/src/analyze.ts';
import { defaultOptions } from '../packages/analyzer/src/options.ts';
import { generateShop } from './generate.ts';
import { printRuleCosts } from './rule-costs.ts';
import { stopwatch } from './stopwatch.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    functions: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    warm: { type: 'boolean', default: false },
  },
});

if (positionals.length === 0 || values.functions !== undefined) measureGenerated(Number(values.functions ?? 200));
for (const folder of positionals) measure(basename(folder), resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));

function measureGenerated(functions: number): void {
  if (!Number.isInteger(functions) || functions < 1)
    throw new Error(`--functions takes a whole number, not ${values.functions}`);
  const root = mkdtempSync(join(tmpdir(), 'layerlint-bench-'));
  try {
    for (const [file, text] of generateShop(functions)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    measure(`${String(functions)} generated functions`, root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function measure(name: string, root: string): void {
  console.log(`${name}\n`);
  printStages(root);
  if (!printRuleCosts(root, { rounds: Number(values.rounds), warm: values.warm })) process.exitCode = 1;
}

function printStages(root: string): void {
  const stages = stopwatch();
  const { facts, findings, proposals, problems } = analyze(root, defaultOptions, {
    onStage: (stage) => stages.begin(stage),
  });
  const byStage = stages.stop();
  const total = [...byStage.values()].reduce((sum, time) => sum + time, 0);
  const { modules, edges } = facts.graph;
  const megabytes = modules.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

  print('stage', [...byStage]);
  console.log(
    `${modules.length} modules, ${edges.length} imports, ${facts.workspace.functions.length} functions, ${megabytes.toFixed(1)} MB`,
  );
  console.log(
    `${findings.length} findings, ${facts.clones.length} clone classes, ${proposals.length} proposals, ${problems.length} problems`,
  );
  console.log(
    `${(total / 1000).toFixed(2)} s in all, ${((modules.length / total) * 1000).toFixed(0)} modules/s, ${((megabytes / total) * 1000).toFixed(2)} MB/s`,
  );
  // Kilobytes, on every system that Node runs on.
  console.log(`${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory at the peak\n`);
}

function print(head: string, times: readonly (readonly [name: string, milliseconds: number])[]): void {
  const width = Math.max(head.length, ...times.map(([name]) => name.length));
  console.log(`${head.padEnd(width)}        ms`);
  for (const [name, milliseconds] of times)
    console.log(`${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(8)}`);
  console.log();
}
