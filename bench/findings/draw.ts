/**
 * Draws findings to be judged by reading: `npm run bench:findings -- OWNER/NAME=FOLDER… [--seed 1] [--count 20]
 * [--as-of 2026-11-25]`. Of each rule and severity that many are drawn over all folders, and printed with the lines around
 * them where they are not judged yet, in `OWNER+NAME.json` beside this file; `--template` prints those as JSON to fill in.
 * Code goes to the terminal and nowhere else. `--table` counts what is told and what is judged.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawn } from '../drawn.ts';
import { reported } from '../reported.ts';
import { type Judgement, judgedIn } from './judgements.ts';
import { tableOf } from './table.ts';

const LINES_AROUND = 6;
/** Judged in `bench/precision`. */
const ELSEWHERE = 'no-duplicate-code';

interface Told {
  readonly repository: string;
  readonly folder: string;
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
  readonly functions: readonly string[];
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20' },
    'as-of': { type: 'string', default: '2026-11-25' },
    template: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
});

function toldOf(argument: string): readonly Told[] {
  const [repository = '', folder = '.'] = argument.split('=');
  const { findings } = reported<{ readonly findings: readonly Told[] }>('check', folder, '--as-of', values['as-of']);
  return findings.filter(({ ruleId }) => ruleId !== ELSEWHERE).map((found) => ({ ...found, repository, folder }));
}

const kindOf = ({ ruleId, severity }: Told): string => `${ruleId} ${severity}`;

function* around({ folder, file, line }: Told): Generator<string> {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const first = Math.max(1, line - LINES_AROUND);
  for (const [index, text] of lines.slice(first - 1, line + LINES_AROUND).entries())
    yield `${first + index === line ? '>' : ' '} ${String(first + index)} ${text}`;
}

const judgementOf = ({ fingerprint, ruleId, severity, file, line }: Told): Judgement => ({
  id: fingerprint,
  rule: ruleId,
  severity,
  file,
  line,
  verdict: false,
  why: '',
});

const told = positionals.flatMap(toldOf);
const kinds = [...new Set(told.map(kindOf))].sort();
const judged = new Map(told.map(({ repository }) => [repository, judgedIn(repository)]));
const open = kinds
  .flatMap((kind) =>
    drawn(
      told.filter((found) => kindOf(found) === kind),
      ({ repository, fingerprint }) => `${repository} ${fingerprint}`,
      values.seed,
      Number(values.count),
    ),
  )
  .filter(({ repository, fingerprint }) => judged.get(repository)?.has(fingerprint) !== true);

if (values.table) {
  for (const line of tableOf(told)) console.log(line);
} else if (values.template) {
  const filled = [...judged.keys()].map((repository) => ({
    repository,
    judgements: open.filter((found) => found.repository === repository).map(judgementOf),
  }));
  console.log(JSON.stringify(filled, null, 2));
} else {
  for (const found of open) {
    console.log(`\n### ${kindOf(found)} ${found.repository} ${found.file}:${String(found.line)} ${found.fingerprint}`);
    console.log(`${found.message}\n${found.hint}\n${found.functions.join(' ')}`);
    for (const line of around(found)) console.log(line);
  }
}
