import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertConforms } from '../test/schema.ts';
import { inShop, type Outcome, ORDERS, runIn } from '../test/shop.ts';

const test = suite('command line');

const FORMATS = 'pretty, json, sarif, markdown, github';

/** Bad input ends in exit 2, one line on stderr and nothing on stdout. */
async function refused(argv: readonly string[], line: string): Promise<void> {
  await inShop({ 'notes.txt': 'not a folder' }, async (shop) => {
    assert.equal(await shop.run(argv), { code: 2, stdout: '', stderr: `layerlint: ${line}\n` } satisfies Outcome);
  });
}

test('--version and --help', async () => {
  const version = await runIn('/', ['--version']);
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  const help = await runIn('/', ['--help']);
  assert.is(help.code, 0);
  for (const word of [
    'check',
    'duplicates',
    'graph',
    'propose',
    'rules',
    'explain',
    'init',
    'Examples:',
    'Exit status:',
  ]) {
    assert.match(help.stdout, word);
  }
  const check = await runIn('/', ['check', '--help']);
  assert.match(check.stdout, 'pretty | json');
  assert.is((await runIn('/', ['help', 'graph'])).code, 0);
  assert.is(check.stderr + help.stderr + version.stderr, '');
});

test('an unknown option', () =>
  refused(['check', '--fromat', 'json'], "unknown option '--fromat'. Did you mean --format?"));
test('an option of another command', () =>
  refused(['propose', '--scope', 'all'], "unknown option '--scope'. See layerlint --help."));
test('a misspelt scope', () => refused(['--scope', 'accross'], "unknown scope 'accross'. Did you mean across?"));
test('a misspelt kind', () =>
  refused(['duplicates', '--kind', 'code,tset'], "unknown kind 'tset'. Did you mean test?"));
test('an unknown kind', () =>
  refused(
    ['duplicates', '--kind', 'vouchers'],
    "unknown kind 'vouchers'. Known are code, test, infrastructure, data, types and all.",
  ));
for (const [option, takes, value, must] of [
  ['--min-tokens', '<N>', '0', 'It must be a whole number from 1 on, such as 5'],
  ['--min-lines', '<N>', 'few', 'It must be a whole number from 1 on, such as 5'],
  ['--min-similarity', '<S>', '1.2', 'It must be a number from 0 to 1, such as 0.7'],
  ['--min-similarity', '<S>', '0.7.1', 'It must be a number from 0 to 1, such as 0.7'],
  ['--include', '<GLOB>', '', 'It must not be empty'],
] as const)
  test(`${option} of '${value}'`, () =>
    refused(
      ['duplicates', option, value],
      `option '${option} ${takes}' argument '${value}' is invalid. ${must}. See layerlint --help.`,
    ));
test('a misspelt command', () =>
  refused(['dupliactes'], 'cannot read dupliactes: no such file or folder. Did you mean the command duplicates?'));
test('a root that does not exist', () =>
  refused(
    ['./services'],
    'cannot read ./services: no such file or folder. Name a folder that exists and that you may read.',
  ));
test('a root that is a file', () =>
  refused(['notes.txt'], 'notes.txt is a file. Name the folder of the repository that deploys your functions.'));
test('an empty root', () => refused([''], 'ROOT is empty. Name a folder, or leave it out to look at the current one.'));
test('two roots', () =>
  refused(['check', 'a', 'b'], "too many arguments for 'check'. Expected 1 argument but got 2. See layerlint --help."));
test('a misspelt format', () => refused(['--format', 'jsn'], "unknown format 'jsn'. Did you mean json?"));
test('an unknown format', () => refused(['--format', 'html'], `unknown format 'html'. Known are ${FORMATS}.`));
test('a format of the graph elsewhere', () =>
  refused(['check', '-f', 'dot'], `unknown format 'dot'. Known are ${FORMATS}.`));
test('an unknown format of the graph', () =>
  refused(['graph', '--format', 'svg'], "unknown format 'svg'. Known are pretty, json, mermaid, dot."));
test('no number for --max-warnings', () =>
  refused(
    ['--max-warnings', '-1'],
    "option '--max-warnings <N>' argument '-1' is invalid. It must be a whole number, such as 0 or 10. See layerlint --help.",
  ));
test('a missing value', () =>
  refused(['--output'], "option '-o, --output <FILE>' argument missing. See layerlint --help."));
test('an empty value', () =>
  refused(
    ['--config', ''],
    "option '-c, --config <FILE>' argument '' is invalid. It must not be empty. See layerlint --help.",
  ));
test('explain without a rule', () => refused(['explain'], "missing required argument 'RULE'. See layerlint --help."));
test('explain with an unknown rule', () =>
  refused(['explain', 'no-opt-wrte'], "no rule is named 'no-opt-wrte'. Did you mean no-opt-write?"));
test('a config that is not there', () =>
  refused(
    ['-c', 'gone.json'],
    'cannot read the config gone.json: no such file or folder. Name a file that exists and that you may read.',
  ));
test('a folder for --output', () => refused(['-o', '.'], 'cannot write .: it is a folder. Name a file for --output.'));
test('--why with one name', () =>
  refused(['graph', '--why', 'OrdersFunction'], '--why takes two names. Write --why FUNCTION MODULE-OR-PACKAGE.'));

test('a broken config stops the run, with its place', () =>
  inShop({ ...ORDERS, 'layerlint.config.json': '{ "rules": { "no-opt-write": 3 } }' }, async (shop) => {
    const { code, stdout, stderr } = await shop.run([]);
    assert.is(code, 2);
    assert.is(stdout, '');
    assert.match(stderr, /^layerlint: layerlint\.config\.json:1:30: 'rules\.no-opt-write' must be .*, not 3\.\n$/);
  }));

test('options may stand before the command', () =>
  inShop(ORDERS, async (shop) => {
    const { code, stdout } = await shop.run(['--format', 'json', 'rules']);
    assert.is(code, 0);
    assertConforms(stdout, 'rules');
  }));

test.run();
