import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../src/io.ts';
import { run } from '../src/run.ts';

export type Files = Readonly<Record<string, string>>;

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Terminal {
  readonly env?: Io['env'];
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A bookshop's repository in a folder of its own, for as long as `visit` takes. */
export interface Shop {
  readonly root: string;
  /** Runs the command line with the shop as the current folder. */
  run(argv: readonly string[], terminal?: Terminal): Promise<Outcome>;
  read(file: string): string;
  list(folder: string): string[];
}

export async function inShop(files: Files, visit: (shop: Shop) => Promise<void> | void): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'layerlint-shop-')));
  try {
    // The top of the repository: no config above it is ours.
    mkdirSync(join(root, '.git'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    await visit({
      root,
      run: (argv, terminal) => runIn(root, argv, terminal),
      read: (file) => readFileSync(join(root, file), 'utf8'),
      list: (folder) => readdirSync(join(root, folder)).sort(),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

// What a report says of runtimes depends on the day; in tests it is 2026-08-19.
const DAY = { SOURCE_DATE_EPOCH: '1787097600' };

/** Runs the command line with streams that remember. */
export async function runIn(cwd: string, argv: readonly string[], terminal: Terminal = {}): Promise<Outcome> {
  const { env = {}, isTTY = false, columns } = terminal;
  let stdout = '';
  let stderr = '';
  const code = await run(argv, {
    stdout: { write: (text) => (stdout += text), isTTY, columns },
    stderr: { write: (text) => (stderr += text), isTTY, columns },
    env: { ...DAY, ...env },
    cwd,
  });
  return { code, stdout, stderr };
}

/** One function with one fault, one layer, and a helper that two functions have each for themselves. */
export const ORDERS: Files = {
  'template.yaml': [
    'AWSTemplateFormatVersion: "2010-09-09"',
    'Transform: AWS::Serverless-2016-10-31',
    'Resources:',
    '  OrdersFunction:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      CodeUri: src/orders',
    '      Handler: entry.handler',
    '      Runtime: nodejs22.x',
    '  RefundsFunction:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      CodeUri: src/refunds',
    '      Handler: entry.handler',
    '      Runtime: nodejs22.x',
    '',
  ].join('\n'),
  'src/orders/entry.js': [
    "import { writeFileSync } from 'node:fs';",
    "import { total } from './money.js';",
    '',
    'export const handler = async (order) => {',
    "  writeFileSync('/opt/orders.json', JSON.stringify(order));",
    '  return total(order.lines);',
    '};',
    '',
  ].join('\n'),
  'src/orders/money.js': money('total'),
  'src/refunds/entry.js':
    "import { total } from './money.js';\nexport const handler = async (refund) => total(refund.lines);\n",
  'src/refunds/money.js': money('total'),
};

function money(name: string): string {
  return [
    `export function ${name}(lines) {`,
    '  let cents = 0;',
    '  for (const line of lines) {',
    "    if (line.kind === 'book') cents += line.price * line.count;",
    "    else if (line.kind === 'voucher') cents -= Math.min(line.value, cents);",
    "    else if (line.kind === 'postage') cents += line.weight > 2000 ? 690 : 390;",
    "    else throw new Error('unknown line of an order: ' + line.kind);",
    '  }',
    '  const tax = Math.round(cents * 0.07);',
    "  const shown = (cents / 100).toFixed(2) + ' EUR';",
    '  return { cents, tax, shown, free: cents === 0 };',
    '}',
    '',
  ].join('\n');
}
