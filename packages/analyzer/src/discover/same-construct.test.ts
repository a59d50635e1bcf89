import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { stack, STACK } from '../../test/cdk.ts';
import { memoryHost } from '../host/memory.ts';
import { discover } from './index.ts';

const test = suite('same-construct');

const APP = [
  "import { App } from 'aws-cdk-lib';",
  "import { ShopStack } from '../lib/shop-stack';",
  "new ShopStack(new App(), 'Shop');",
].join('\n');

interface Synthesized {
  readonly handler?: string;
  readonly type?: string;
}

/** A template whose functions have these paths. */
const template = (paths: Readonly<Record<string, Synthesized>>, withMetadata = true) =>
  JSON.stringify({
    Resources: Object.fromEntries(
      Object.entries(paths).map(([path, { handler = 'index.handler', type = 'Function' }], index) => [
        withMetadata ? `Resource${index}` : path,
        {
          Type: `AWS::Lambda::${type}`,
          Properties: { Runtime: 'nodejs22.x', ...(type === 'Function' && { Handler: handler }) },
          Metadata: withMetadata ? { 'aws:cdk:path': path } : { 'aws:asset:path': 'x' },
        },
      ]),
    ),
  });

function read(lines: readonly string[], output: string, more: Readonly<Record<string, string>> = {}) {
  const { workspace, problems } = discover(
    memoryHost({
      'infra/cdk.json': '{}',
      'infra/bin/app.ts': APP,
      [STACK]: stack(...lines),
      'src/orders.ts': '',
      'infra/cdk.out/Shop.template.json': output,
      ...more,
    }),
    {},
  );
  return {
    ids: [...workspace.functions, ...workspace.layers].map(({ id }) => id),
    codes: problems.map(({ code }) => code),
    problems,
  };
}

const ORDERS = "{ entry: '../src/orders.ts', runtime: lambda.Runtime.NODEJS_22_X }";
const wrapper = (name: string, ...lines: readonly string[]) => [
  '}}',
  `class ${name} extends Construct { constructor(scope: Construct, id: string) { super(scope, id);`,
  ...lines,
];

test('a wrapper around one function, whatever the function in it is called', () => {
  const lines = [
    "new Worker(this, 'Orders');",
    ...wrapper('Worker', `new NodejsFunction(this, 'Handler', ${ORDERS});`),
  ];
  const { ids, codes } = read(lines, template({ 'Shop/Orders/Handler/Resource': {} }));
  assert.equal(ids, [`${STACK}#Orders`]);
  assert.equal(codes, []);
});

test('wrappers in wrappers, and in nested stacks', () => {
  const lines = [
    "new Service(this, 'Orders'); new Service(this, 'Refunds');",
    ...wrapper('Worker', `new NodejsFunction(this, 'Handler', ${ORDERS});`),
    ...wrapper('Service', "new Worker(this, 'Read'); new Worker(this, 'Write');"),
  ];
  const paths = ['Orders/Read', 'Orders/Write', 'Refunds/Read', 'Refunds/Write'];
  const output = template(Object.fromEntries(paths.map((path) => [`Shop/${path}/Handler/Resource`, {}])));
  assert.equal(
    read(lines, output).ids,
    paths.map((path) => `${STACK}#${path}`),
  );
  const nested = [
    "new Part(this, 'Part');",
    '}} class Part extends NestedStack { constructor(scope: Construct, id: string) { super(scope, id);',
    `new NodejsFunction(this, 'Orders', ${ORDERS});`,
  ];
  const inNested = { 'infra/cdk.out/ShopPart.nested.template.json': template({ 'Shop/Part/Orders/Resource': {} }) };
  assert.equal(read(nested, template({}), inNested).ids, [`${STACK}#Orders`]);
});

test('constructs that name their function themselves', () => {
  const lines = [
    "new experimental.EdgeFunction(this, 'Edge', { code: lambda.Code.fromAsset('../src'), handler: 'orders.handler' });",
    "new lambda.SingletonFunction(this, 'Once', { uuid: '12-ab', code: lambda.Code.fromAsset('../src') });",
    "new lambda.CfnFunction(this, 'Plain', { codeUri: '../src' });",
  ];
  const output = template({ 'Shop/Edge/Fn/Resource': {}, 'Shop/SingletonLambda12ab/Resource': {}, 'Shop/Plain': {} });
  assert.equal(read(lines, output).ids, [`${STACK}#Edge`, `${STACK}#Once`, `${STACK}#Plain`]);
});

test('a template without metadata names the path in its logical ids', () => {
  const lines = [
    "new Worker(this, 'Orders');",
    ...wrapper('Worker', `new NodejsFunction(this, 'On-call', ${ORDERS});`),
  ];
  assert.equal(read(lines, template({ OrdersOncall1A2B3C4D: {} }, false)).ids, [`${STACK}#Orders`]);
});

test('an id that only a run would tell, and a stack of another name', () => {
  const lines = [
    'new Worker(this, `Orders-${stage}`);',
    ...wrapper('Worker', `new NodejsFunction(this, 'On', ${ORDERS});`),
  ];
  assert.is(read(lines, template({ 'Shop/Orders-live/On/Resource': {} })).ids.length, 1);
  const plain = [`new NodejsFunction(this, 'Orders', ${ORDERS});`];
  assert.equal(read(plain, template({ 'LiveShop/Orders/Resource': {} })).ids, [`${STACK}#Orders`]);
});

test('one name in two constructs is told apart by the path', () => {
  const lines = [
    `new NodejsFunction(this, 'Handler', ${ORDERS});`,
    "new Service(this, 'Refunds');",
    ...wrapper(
      'Service',
      `new NodejsFunction(this, 'Handler', ${ORDERS}); new NodejsFunction(this, 'Other', ${ORDERS});`,
    ),
  ];
  const output = template({
    'Shop/Handler/Resource': {},
    'Shop/Refunds/Handler/Resource': {},
    'Shop/Refunds/Other/Resource': {},
  });
  assert.equal(read(lines, output).ids, [`${STACK}#Other`, `${STACK}#Refunds/Handler`, `${STACK}#ShopStack/Handler`]);
});

test('one path and another handler is a difference that names both places', () => {
  const { ids, problems } = read(
    [`new NodejsFunction(this, 'Orders', ${ORDERS});`],
    template({ 'Shop/Orders/Resource': { handler: 'index.main' } }),
  );
  assert.equal(ids, [`${STACK}#Orders`]);
  assert.is(problems[0]?.code, 'DECLARATIONS_DIFFER');
  assert.match(problems[0]?.message ?? '', 'infra/cdk.out/Shop.template.json#Resource0');
});

test('layers pair by their paths too', () => {
  const lines = [
    "new Worker(this, 'Money');",
    ...wrapper('Worker', "new lambda.LayerVersion(this, 'Layer', { code: lambda.Code.fromAsset('../src') });"),
  ];
  const output = template({ 'Shop/Money/Layer/Resource': { type: 'LayerVersion' } });
  assert.equal(read(lines, output).ids, [`${STACK}#Money`]);
});

test.run();
