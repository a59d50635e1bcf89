import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('cloudformation/loops');

function read(text: string, files: Readonly<Record<string, string>> = {}) {
  const sources = { 'orders/app.js': '', 'refunds/app.js': '', 'layers/money/nodejs/money.js': '' };
  const { workspace, problems } = discover(memoryHost({ 'template.yaml': text, ...sources, ...files }), {});
  return {
    functions: workspace.functions.map(({ id, root, layers }) =>
      [id, root, ...layers.map((one) => (one.kind === 'local' ? one.layer : one.kind))].join(' '),
    ),
    layers: workspace.layers.map(({ id, root }) => `${id} ${root}`),
    codes: problems.map(({ code }) => code),
  };
}

const loop = (collection: string, ...sections: readonly string[]) =>
  [
    'Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]',
    ...sections,
    'Resources:',
    "  'Fn::ForEach::Services':",
    '    - Service',
    `    - ${collection}`,
    "    - '${Service}Function':",
    '        Type: AWS::Serverless::Function',
    "        Properties: { CodeUri: !Sub './${Service}', Handler: app.handler, Runtime: nodejs22.x, Layers: [!Ref Money] }",
    '  Money: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layers/money } }',
  ].join('\n');

const BOTH = ['template.yaml#ordersFunction orders', 'template.yaml#refundsFunction refunds'].map(
  (text) => `${text} template.yaml#Money`,
);

test('a loop over what is written out is a function each', () => {
  assert.equal(read(loop('[orders, refunds]')), {
    functions: BOTH,
    layers: ['template.yaml#Money layers/money'],
    codes: [],
  });
});

test('a loop over a list that a parameter or a mapping has', () => {
  const parameter = 'Parameters: { Services: { Type: CommaDelimitedList, Default: "orders, refunds" } }';
  assert.equal(read(loop('!Ref Services', parameter)).functions, BOTH);
  const mapping = 'Mappings: { Shop: { All: { Services: [orders, refunds] } } }';
  assert.equal(read(loop('!FindInMap [Shop, All, Services]', mapping)).functions, BOTH);
});

test('loops in loops, the item itself, and names of letters and digits', () => {
  const text = [
    'Transform: AWS::LanguageExtensions',
    'Resources:',
    "  'Fn::ForEach::Services':",
    '    - Service',
    '    - [order-s, refund-s]',
    "    - 'Fn::ForEach::Kinds':",
    '        - Kind',
    '        - [Read, Write]',
    "        - '&{Service}${Kind}':",
    '            Type: AWS::Lambda::Function',
    '            Properties: { Code: !Ref Service, Handler: app.handler, Runtime: nodejs22.x }',
  ].join('\n');
  assert.equal(
    read(text, { 'order-s/app.js': '', 'refund-s/app.js': '' }).functions,
    [
      ['ordersRead', 'order-s'],
      ['ordersWrite', 'order-s'],
      ['refundsRead', 'refund-s'],
      ['refundsWrite', 'refund-s'],
    ].map(([name, root]) => `template.yaml#${name} ${root}`),
  );
});

test('a loop over what only a deployment knows is a problem', () => {
  const { functions, codes } = read(loop('!Ref Services', 'Parameters: { Services: { Type: CommaDelimitedList } }'));
  assert.equal([functions, codes], [[], ['VALUE_NOT_STATIC']]);
});

test('resources that another file brings stand there, and know those of this one', () => {
  const text = [
    'Resources:',
    '  Money: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layers/money } }',
    "  'Fn::Transform': { Name: AWS::Include, Parameters: { Location: ./parts/functions.yaml } }",
  ].join('\n');
  const part =
    'Orders:\n  Type: AWS::Lambda::Function\n  Properties: { Code: orders, Handler: app.handler, Runtime: nodejs22.x, Layers: [!Ref Money] }';
  assert.equal(read(text, { 'parts/functions.yaml': part }), {
    functions: ['parts/functions.yaml#Orders orders template.yaml#Money'],
    layers: ['template.yaml#Money layers/money'],
    codes: [],
  });
  assert.equal(read(text).codes, ['VALUE_NOT_STATIC']);
});

test.run();
