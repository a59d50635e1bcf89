import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { at, IMPORTS, layersOf, read, readAll, stack, STACK } from '../../../test/cdk.ts';

const test = suite('cdk-source');

test('a function with all that it says, and where', () => {
  const files = {
    [STACK]: stack(
      "new lambda.Function(this, 'Orders', {",
      "  code: lambda.Code.fromAsset('../src/orders'), handler: 'index.handler',",
      '  runtime: lambda.Runtime.NODEJS_22_X, architecture: lambda.Architecture.ARM_64,',
      '});',
    ),
    'src/orders/index.ts': '',
  };
  const { functions, problems } = readAll(files);
  const [orders] = functions;
  assert.is(functions.length, 1);
  assert.equal(problems, []);
  assert.is(orders?.id, `${STACK}#Orders`);
  assert.equal([orders?.root, orders?.bundled, orders?.layersComplete], ['src/orders', false, true]);
  assert.is(at(orders?.declaredAt, files), "'Orders'");
  assert.is(at(orders?.handler?.at, files), "'index.handler'");
  assert.is(at(orders?.runtime?.at, files), 'lambda.Runtime.NODEJS_22_X');
  assert.is(orders?.architecture?.value, 'arm64');
});

test('every way to import the library, in JavaScript too, and version 1', () => {
  const one = (imports: string, name: string, file = 'infra/app.js') =>
    readAll({
      [file]: `${imports}\nnew ${name}(stack, 'Orders', { code: null, runtime: null });`,
    }).functions.length;
  assert.is(one("const lambda = require('aws-cdk-lib/aws-lambda');", 'lambda.Function'), 1);
  assert.is(one("const { aws_lambda: compute } = require('aws-cdk-lib');", 'compute.Function'), 1);
  assert.is(one("import * as cdk from 'aws-cdk-lib';", 'cdk.aws_lambda.Function', 'infra/app.mjs'), 1);
  assert.is(one("import { Function as Fn } from '@aws-cdk/aws-lambda';", 'Fn', 'infra/app.ts'), 1);
  assert.is(one("import { Function } from 'aws-cdk-lib/aws-cloudfront';", 'Function'), 0);
  assert.is(one("import { Function } from 'aws-cdk-lib/aws-lambda';", 'Function', 'infra/shop.test.ts'), 0);
});

test('NodejsFunction is bundled from its entry, or from the file called after it', () => {
  const { functions } = readAll({
    [STACK]: stack(
      "new NodejsFunction(this, 'Orders', { entry: '../src/orders.ts', handler: 'main' });",
      "new NodejsFunction(this, 'refunds', { runtime: lambda.Runtime.NODEJS_LATEST });",
    ),
    'src/orders.ts': '',
    'infra/lib/shop-stack.refunds.ts': '',
  });
  assert.equal(
    functions.map(({ entry, handler, bundled, runtime }) => [entry, handler?.value, bundled, runtime?.value]),
    [
      ['src/orders.ts', 'orders.main', true, undefined],
      ['infra/lib/shop-stack.refunds.ts', 'shop-stack.refunds.handler', true, undefined],
    ],
  );
});

test('layers in order: of the repository, by ARN, and added later', () => {
  const { functions, layers } = readAll({
    [STACK]: stack(
      "const money = new lambda.LayerVersion(this, 'Money', {",
      "  code: lambda.Code.fromAsset('../layers/money'), compatibleRuntimes: [lambda.Runtime.NODEJS_22_X],",
      '});',
      "const stock = lambda.LayerVersion.fromLayerVersionArn(this, 'Stock',",
      '  `arn:aws:lambda:${this.region}:123456789012:layer:stock:4`);',
      "const orders = new NodejsFunction(this, 'Orders', { entry: '../src/orders.ts', layers: [stock] });",
      'orders.addLayers(money);',
      "new NodejsFunction(this, 'Refunds', { entry: '../src/orders.ts', layers: [lookUp('tax')] });",
    ),
    'layers/money/nodejs/money.js': '',
  });
  assert.equal(layersOf(functions[0]), ['arn:aws:lambda:${AWS::Region}:123456789012:layer:stock:4', `${STACK}#Money`]);
  assert.equal(layersOf(functions[1]), ["?lookUp('tax')"]);
  const [money] = layers;
  assert.equal([money?.mounts, money?.complete], [[{ at: '', from: 'layers/money' }], true]);
  assert.equal(
    money?.compatibleRuntimes.map(({ value }) => value),
    ['nodejs22.x'],
  );
});

test('a layer passed from one stack to another', () => {
  const { functions } = readAll({
    'infra/bin/app.ts': [
      "import { App } from 'aws-cdk-lib';",
      "import { LayerStack, ShopStack } from '../lib/stacks';",
      'const app = new App();',
      "const layers = new LayerStack(app, 'Layers');",
      "new ShopStack(app, 'Shop', { money: layers.money });",
    ].join('\n'),
    'infra/lib/stacks.ts': [
      ...IMPORTS,
      'export class LayerStack extends Stack {',
      '  public readonly money = new lambda.LayerVersion(this, "Money", { code: lambda.Code.fromAsset("../money") });',
      '}',
      'export class ShopStack extends Stack {',
      '  private readonly layers: lambda.ILayerVersion[];',
      '  constructor(scope: Construct, id: string, props: ShopProps) {',
      '    super(scope, id, props);',
      '    this.layers = [props.money];',
      '    this.add("Orders");',
      '  }',
      '  private add(id: string) { new NodejsFunction(this, id, { entry: `../src/${id}.ts`, layers: this.layers }); }',
      '}',
    ].join('\n'),
  });
  assert.is(functions.length, 1);
  assert.is(functions[0]?.id, 'infra/lib/stacks.ts#Orders');
  assert.equal(layersOf(functions[0]), ['infra/lib/stacks.ts#Money']);
});

test('a wrapper is one function each time it is made, with its defaults and what it is given', () => {
  const files = {
    'infra/lib/api-function.ts': [
      ...IMPORTS,
      'const defaults = { runtime: lambda.Runtime.NODEJS_22_X, architecture: lambda.Architecture.ARM_64 };',
      'export class ApiFunction extends NodejsFunction {',
      '  constructor(scope: Construct, id: string, props: { file: string; layers?: lambda.ILayerVersion[] }) {',
      '    super(scope, id, { ...defaults, entry: `../src/${props.file}.ts`, layers: props.layers });',
      '  }',
      '}',
      'export class Queue extends Construct {',
      '  constructor(scope: Construct, id: string, file: string) {',
      '    super(scope, id);',
      '    new ApiFunction(this, `${id}-Worker`, { file });',
      '  }',
      '}',
    ].join('\n'),
    [STACK]: `import { ApiFunction, Queue } from './api-function';\n${stack(
      "new ApiFunction(this, 'Orders', { file: 'orders' });",
      "new Queue(this, 'Refunds', 'refunds');",
    )}`,
    'src/orders.ts': '',
    'src/refunds.ts': '',
  };
  const { functions, problems } = readAll(files);
  assert.equal(problems, []);
  assert.equal(
    functions.map(({ id, entry, runtime, architecture }) => [id, entry, runtime?.value, architecture?.value]),
    [
      [`${STACK}#Orders`, 'src/orders.ts', 'nodejs22.x', 'arm64'],
      [`${STACK}#Refunds`, 'src/refunds.ts', 'nodejs22.x', 'arm64'],
    ],
  );
  assert.is(at(functions[1]?.declaredAt, files), "'Refunds'");
});

test('constructs that hold several functions keep them apart', () => {
  const text = stack("new Service(this, 'Orders');", "new Service(this, 'Refunds');");
  const service = [
    'class Service extends Construct {',
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    "    new NodejsFunction(this, 'Read', { entry: `../src/${id}/read.ts` });",
    "    new NodejsFunction(this, 'Write', { entry: `../src/${id}/write.ts` });",
    '  }',
    '}',
  ].join('\n');
  const { functions } = readAll({ [STACK]: `${text}\n${service}` });
  assert.equal(
    functions.map(({ id }) => id),
    ['#Orders/Read', '#Orders/Write', '#Refunds/Read', '#Refunds/Write'].map((name) => STACK + name),
  );
});

test('a stack for each stage is one; stacks of different code, and their helpers, are not', () => {
  const kit = [
    ...IMPORTS,
    'export const make = (scope: Construct, entry: string, layers: lambda.ILayerVersion[] = []) =>',
    "  new NodejsFunction(scope, 'Worker', { entry, layers });",
  ].join('\n');
  const app = (...made: readonly string[]) =>
    readAll({
      'infra/kit.ts': kit,
      'infra/app.ts': [
        ...IMPORTS,
        "import { make } from './kit';",
        'class ShopStack extends Stack {',
        '  constructor(scope: Construct, id: string, entry: string, isLive = false) {',
        '    super(scope, id);',
        "    const tax = lambda.LayerVersion.fromLayerVersionArn(this, 'Tax', 'arn:aws:lambda:eu-west-1:1:layer:tax:1');",
        '    make(this, entry, isLive ? [tax] : []);',
        '  }',
        '}',
        ...made,
      ].join('\n'),
    }).functions.map((unit) => [unit.id, unit.layers.length, unit.layersComplete]);
  assert.equal(app("new ShopStack(null, 'Dev', 'a.ts');", "new ShopStack(null, 'Live', 'a.ts', true);"), [
    ['infra/kit.ts#Worker', 1, false],
  ]);
  assert.equal(app("new ShopStack(null, 'Orders', 'a.ts');", "new ShopStack(null, 'Refunds', 'b.ts');"), [
    ['infra/kit.ts#Orders/Worker', 0, true],
    ['infra/kit.ts#Refunds/Worker', 0, true],
  ]);
});

test('what a base class declares is one function, whichever stacks extend it', () => {
  const { functions } = readAll({
    [STACK]: [
      ...IMPORTS,
      'abstract class BaseStack extends Stack {',
      '  constructor(scope: Construct, id: string) {',
      '    super(scope, id);',
      "    new NodejsFunction(this, 'Orders', { entry: '../src/orders.ts' });",
      '  }',
      '}',
      'class ShopStack extends BaseStack {',
      '  constructor(scope: Construct, id: string) {',
      '    super(scope, id);',
      "    new NodejsFunction(this, 'Refunds', { entry: '../src/refunds.ts' });",
      '  }',
      '}',
      'class FairStack extends BaseStack {}',
      "new ShopStack(null, 'Shop');",
      "new FairStack(null, 'Fair');",
    ].join('\n'),
  });
  assert.equal(
    functions.map(({ id }) => id),
    [`${STACK}#Orders`, `${STACK}#Refunds`],
  );
});

test('a stack that was compiled beside its source is one stack', () => {
  const text = stack("new NodejsFunction(this, 'Orders', { entry: '../src/orders.ts' });");
  const { functions } = readAll({ [STACK]: text, [STACK.replace('.ts', '.js')]: text });
  assert.equal(
    functions.map(({ id }) => id),
    [`${STACK}#Orders`],
  );
});

test('a wrapper whose id nobody gives leaves its function its own name', () => {
  const { functions } = readAll({
    'infra/lib/worker.ts': [
      ...IMPORTS,
      'export class Worker extends Construct {',
      '  constructor(scope: Construct, id: string) {',
      '    super(scope, id);',
      "    new NodejsFunction(this, 'Orders', { entry: '../src/orders.ts' });",
      '  }',
      '}',
    ].join('\n'),
    'src/orders.ts': ['export const handler = () => 1;'].join('\n'),
  });
  assert.equal(
    functions.map(({ name }) => name),
    ['Orders'],
  );
});

test('loops over what is written out are one function each; over anything else one that is not known', () => {
  const { functions, problems } = read(
    "for (const name of ['Orders', 'Refunds']) new NodejsFunction(this, name, { entry: `../src/${name}.ts` });",
    'const sizes = { Small: 1 };',
    'Object.entries(sizes).forEach(([name]) => new NodejsFunction(this, `${name}Stock`, { entry: "../src/stock.ts" }));',
    'readdirSync("src").map((name) => new NodejsFunction(this, name, { entry: `../src/${name}` }));',
  );
  assert.equal(
    functions.map(({ name }) => name),
    ['Orders', 'Refunds', 'SmallStock', 'name'],
  );
  assert.equal(
    problems.map(({ code }) => code),
    ['VALUE_NOT_STATIC'],
  );
});

test('conditions that only a deployment decides leave the list of layers open', () => {
  const { functions } = read(
    "const money = new lambda.LayerVersion(this, 'Money', { code: lambda.Code.fromAsset('../money') });",
    "const orders = new NodejsFunction(this, 'Orders', { entry: '../a.ts', layers: isLive() ? [money] : [] });",
    'if (isLive()) orders.addLayers(money);',
    "new NodejsFunction(this, 'Refunds', { entry: '../a.ts', ...(isLive() && { memorySize: 1 }), layers: [money] });",
  );
  assert.equal(
    functions.map(({ layersComplete }) => layersComplete),
    [false, true],
  );
});

test('zips that a build makes, inline code, images and addresses', () => {
  const { functions, layers, problems } = readAll({
    [STACK]: stack(
      "const base = { handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X };",
      "new lambda.Function(this, 'Zip', { ...base, code: lambda.Code.fromAsset('../src/orders/dist/orders.zip') });",
      "new lambda.Function(this, 'Inline', { ...base, code: lambda.Code.fromInline('exports.handler = 1') });",
      "new lambda.DockerImageFunction(this, 'Image', { code: lambda.DockerImageCode.fromImageAsset('../image') });",
      "new lambda.Function(this, 'Far', { ...base, code: lambda.Code.fromBucket(bucket, 'zips/orders.zip') });",
      "new lambda.LayerVersion(this, 'Money', { code: lambda.Code.fromAsset('../money/dist/money.zip') });",
    ),
    'src/orders/index.ts': '',
    'money/index.ts': '',
  });
  assert.equal(
    functions.map(({ root, handler, packageType, archive, inline }) => [
      root,
      handler?.value,
      packageType,
      archive ?? inline?.value,
    ]),
    [
      ['src/orders', 'index.handler', 'Zip', undefined],
      [undefined, undefined, 'Zip', 'exports.handler = 1'],
      [undefined, undefined, 'Image', undefined],
      [undefined, 'index.handler', 'Zip', 'orders'],
    ],
  );
  assert.equal([layers[0]?.root, layers[0]?.mounts, layers[0]?.complete], ['money', [], false]);
  assert.equal(
    problems.map(({ code }) => code),
    ['LAYER_CONTENT_UNKNOWN'],
  );
});

test.run();
