import { analyze, defaultOptions, findingsIndex } from '@layerlint/analyzer';
import { ESLint } from 'eslint';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import plugin from '../src/index.ts';
import { LANGUAGES } from './both-doors.ts';

// As a user has it: files on the disk, the index where the command line leaves it, ESLint itself.
const test = suite('eslint --fix');

const FILES = {
  'template.yaml':
    'Transform: AWS::Serverless-2016-10-31\nResources:\n  Money:\n    Type: AWS::Serverless::LayerVersion\n    Properties: { ContentUri: layers/money }\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: orders\n      Handler: app.handler\n      Runtime: nodejs16.x\n      Layers:\n        - !Ref Money\n        - !Ref Money\n',
  'orders/app.mjs': "import { total } from '/opt/nodejs/money';\nexport const handler = async () => total();\n",
  'layers/money/nodejs/money.js': 'exports.total = () => 1;\n',
};

test('fixes are carried out where ESLint finds them, in code and in templates', () =>
  inProject(async (root) => {
    const results = await new ESLint({ cwd: root, fix: true, ...configured() }).lintFiles(['.']);
    await ESLint.outputFixes(results);
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    assert.is(read('template.yaml'), FILES['template.yaml'].replace('        - !Ref Money\n', ''));
    assert.is(read('orders/app.mjs'), FILES['orders/app.mjs'].replace('/money', '/money.js'));
  }));

test('suggestions are offered by name, and left alone', () =>
  inProject(async (root) => {
    const [result] = await new ESLint({ cwd: root, ...configured() }).lintFiles(['template.yaml']);
    const offers = result?.messages.flatMap(({ suggestions = [] }) => suggestions.map(({ desc }) => desc));
    assert.equal(offers, ['Move to nodejs24.x.']);
  }));

test.run();

const configured = () => ({ overrideConfigFile: true as const, overrideConfig: [plugin.configs.strict, ...LANGUAGES] });

async function inProject(visit: (root: string) => Promise<void>): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'layerlint-')));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  try {
    for (const [file, text] of Object.entries(FILES)) write(file, text);
    write('node_modules/.cache/layerlint/index.json', findingsIndex(analyze(root, defaultOptions)));
    await visit(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
