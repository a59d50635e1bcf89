import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('cloudformation/nested');

const layer = (name: string) =>
  `  ${name}: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layers/${name.toLowerCase()} } }`;
const lambda = (name: string, properties: string) =>
  `  ${name}: { Type: AWS::Serverless::Function, Properties: { CodeUri: api, Handler: app.handler, ${properties} } }`;

/** A template with these resources, and with other sections. */
const template = (resources: readonly string[], ...sections: readonly string[]) =>
  [...sections, 'Resources:', ...resources].join('\n');

/** What is attached to each function, by its id. */
function attached(files: Readonly<Record<string, string>>) {
  const all = { 'api/app.js': '', 'nested/api/app.js': '', 'layers/money/nodejs/money.js': '', ...files };
  const { workspace } = discover(memoryHost(all), {});
  return Object.fromEntries(
    workspace.functions.map(({ id, layers }) => [
      id,
      layers.map((one) => (one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : `? ${one.text}`)),
    ]),
  );
}

const ORDERS = template(
  [lambda('Orders', 'Layers: [!Ref MoneyArn], Runtime: nodejs22.x')],
  'Parameters: { MoneyArn: { Type: String } }',
);
const nested = (name: string, location: string, given: string) =>
  `  ${name}: { Type: AWS::Serverless::Application, Properties: { Location: ${location}, Parameters: { MoneyArn: ${given} } } }`;

test('a layer that a parent hands to a nested template', () => {
  const parent = template([layer('Money'), nested('Part', 'nested/orders.yaml', '!Ref Money')]);
  assert.equal(attached({ 'template.yaml': parent, 'nested/orders.yaml': ORDERS }), {
    'nested/orders.yaml#Orders': ['template.yaml#Money'],
  });
});

test('a layer of one nested template that is handed to the next', () => {
  const layers = template([layer('Money')], 'Outputs: { Arn: { Value: !Ref Money } }');
  const parent = template([
    '  Layers: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./layers.yaml } }',
    nested('Part', './middle.yaml', '!GetAtt Layers.Outputs.Arn'),
  ]);
  const middle = template(
    [nested('Part', './nested/orders.yaml', '!Ref MoneyArn')],
    'Parameters: { MoneyArn: { Type: String } }',
  );
  const files = { 'template.yaml': parent, 'layers.yaml': layers, 'middle.yaml': middle, 'nested/orders.yaml': ORDERS };
  assert.equal(attached(files), { 'nested/orders.yaml#Orders': ['layers.yaml#Money'] });
});

test('a parameter that is handed over counts before its default, where all hand over the same', () => {
  const orders = template(
    [lambda('Orders', 'Runtime: !Ref Runtime, Layers: [!Ref MoneyArn]')],
    'Parameters: { Runtime: { Type: String, Default: nodejs20.x }, MoneyArn: { Type: String, Default: "" } }',
  );
  const stack = (name: string, arn: string, runtime: string) =>
    `  ${name}: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: orders.yaml, Parameters: { Runtime: ${runtime}, MoneyArn: ${arn} } } }`;
  const read = (...stacks: readonly string[]) => {
    const files = { 'template.yaml': template(stacks), 'orders.yaml': orders, 'api/app.js': '' };
    const [unit] = discover(memoryHost(files), {}).workspace.functions;
    return [unit?.runtime?.value, unit?.layers.map((one) => (one.kind === 'arn' ? one.arn : one.kind))];
  };
  const [one, two] = [1, 2].map((version) => `arn:aws:lambda:eu-west-1:1:layer:money:${version}`);
  assert.equal(read(stack('A', one ?? '', 'nodejs22.x')), ['nodejs22.x', [one]]);
  assert.equal(read(stack('A', one ?? '', 'nodejs22.x'), stack('B', two ?? '', 'nodejs22.x')), [
    'nodejs22.x',
    ['unknown'],
  ]);
});

test('a template that was uploaded is found by the end of its address, when only one can be it', () => {
  const parent = (location: string) => template([layer('Money'), nested('Part', location, '!Ref Money')]);
  const at = (location: string, more: Readonly<Record<string, string>> = {}) =>
    attached({ 'deploy/template.yaml': parent(location), 'stacks/orders.yaml': ORDERS, ...more })[
      'stacks/orders.yaml#Orders'
    ];
  const found = ['deploy/template.yaml#Money'];
  assert.equal(at('!Sub "${Bucket}/stacks/orders.yaml"'), found);
  assert.equal(at('https://shop.s3.amazonaws.com/v1/orders.yaml'), found);
  assert.equal(at('https://shop.s3.amazonaws.com/v1/orders.yaml', { 'old/orders.yaml': ORDERS }), ['? !Ref MoneyArn']);
});

test('templates that deploy one another end', () => {
  const circle = (location: string) =>
    template(
      [lambda('Orders', 'Layers: [!Ref MoneyArn]'), nested('Part', location, '!Ref MoneyArn')],
      'Parameters: { MoneyArn: { Type: String } }',
    );
  assert.equal(attached({ 'a.yaml': circle('b.yaml'), 'b.yaml': circle('a.yaml') }), {
    'a.yaml#Orders': ['? !Ref MoneyArn'],
    'b.yaml#Orders': ['? !Ref MoneyArn'],
  });
});

test('a layer that is handed over as a parameter of Systems Manager', () => {
  const layers = template([
    layer('Money'),
    '  Stored: { Type: AWS::SSM::Parameter, Properties: { Name: /layers/money, Type: String, Value: !Ref Money } }',
  ]);
  const orders = template(
    [lambda('Orders', 'Layers: ["{{resolve:ssm:/layers/money}}", !Ref Stored, "{{resolve:ssm:/layers/tax:1}}"]')],
    'Parameters: { Stored: { Type: "AWS::SSM::Parameter::Value<String>", Default: /layers/money } }',
  );
  assert.equal(attached({ 'layers.yaml': layers, 'orders.yaml': orders }), {
    'orders.yaml#Orders': ['layers.yaml#Money', 'layers.yaml#Money', '? "{{resolve:ssm:/layers/tax:1}}"'],
  });
});

test.run();
