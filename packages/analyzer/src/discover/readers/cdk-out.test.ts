import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { discover } from '../index.ts';
import { cdkOut } from './cdk-out.ts';
import { cloudformation } from './cloudformation.ts';

const test = suite('cdk-out');

const ORDERS = 'a'.repeat(64);
const MONEY = 'b'.repeat(64);
const NESTED = 'c'.repeat(64);
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';

const code = (hash: string) => ({
  S3Bucket: { 'Fn::Sub': 'cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}' },
  S3Key: `${hash}.zip`,
});
const asset = (path: string, hash: string, bundled: boolean) => ({
  'aws:cdk:path': path,
  'aws:asset:path': `asset.${hash}`,
  'aws:asset:is-bundled': bundled,
});
const lambda = (layers: readonly unknown[] = [], Metadata?: object, Code: object = code(ORDERS)) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code, Handler: 'index.handler', Runtime: 'nodejs22.x', Layers: layers },
  ...(Metadata && { Metadata }),
});
const layer = (Metadata?: object) => ({
  Type: 'AWS::Lambda::LayerVersion',
  Properties: { Content: code(MONEY) },
  ...(Metadata && { Metadata }),
});
const template = (resources: object, more: object = {}) => JSON.stringify({ Resources: resources, ...more });
const manifest = (paths: Readonly<Record<string, string>>) =>
  JSON.stringify({
    files: Object.fromEntries(Object.entries(paths).map(([hash, path]) => [hash, { source: { path } }])),
  });

const staged = {
  [`cdk.out/asset.${ORDERS}/index.js`]: 'exports.handler = async () => 1;',
  [`cdk.out/asset.${MONEY}/nodejs/money.js`]: 'exports.cents = 1;',
};

function read(files: Readonly<Record<string, string>>) {
  const { workspace, problems } = discover(memoryHost({ ...staged, ...files }), {});
  const functionNamed = (name: string) => {
    const unit = workspace.functions.find((one) => one.name === name);
    assert.ok(unit, name);
    return unit;
  };
  const layersOf = (name: string) =>
    functionNamed(name).layers.map((one) =>
      one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : `? ${one.text}`,
    );
  return { ...workspace, functionNamed, layersOf, codes: problems.map((problem) => problem.code) };
}

test('with metadata: names of constructs, and staged folders as code and content', () => {
  const { functionNamed, layers, layersOf, codes } = read({
    'cdk.out/Shop.template.json': template({
      OrdersF70053CD: lambda([{ Ref: 'MoneyDACC02AA' }, ARN], asset('Shop/Orders/Resource', ORDERS, true)),
      MoneyDACC02AA: layer(asset('Shop/Money/Resource', MONEY, false)),
    }),
  });
  const orders = functionNamed('Orders');
  assert.is(orders.id, 'cdk.out/Shop.template.json#OrdersF70053CD');
  assert.is(orders.framework, 'cdk');
  assert.is(orders.root, `cdk.out/asset.${ORDERS}`);
  assert.is(orders.entry, `cdk.out/asset.${ORDERS}/index.js`);
  assert.is(orders.bundled, true);
  assert.equal(layersOf('Orders'), ['cdk.out/Shop.template.json#MoneyDACC02AA', ARN]);
  assert.is(layers[0]?.name, 'Money');
  assert.is(layers[0]?.complete, true);
  assert.equal(layers[0]?.mounts, [{ at: '', from: `cdk.out/asset.${MONEY}` }]);
  assert.equal(codes, []);
});

test('without metadata: the manifest of an assembly inside another one leads to the folders', () => {
  const { functions, layers, codes } = read({
    'cdk.out/assembly-Live/LiveShop.template.json': template({
      OrdersF70053CD: lambda([{ Ref: 'MoneyDACC02AA' }]),
      MoneyDACC02AA: layer(),
    }),
    'cdk.out/assembly-Live/LiveShop.assets.json': manifest({
      [ORDERS]: `../asset.${ORDERS}`,
      [MONEY]: `../asset.${MONEY}`,
    }),
  });
  assert.equal(
    functions.map(({ name, framework, root, bundled }) => [name, framework, root, bundled]),
    [['Orders', 'cdk', `cdk.out/asset.${ORDERS}`, false]],
  );
  assert.equal(
    layers.map(({ name, root }) => [name, root]),
    [['Money', `cdk.out/asset.${MONEY}`]],
  );
  assert.equal(codes, []);
});

test('the first version of the CDK names the hash in a parameter', () => {
  const parameter = { S3Bucket: { Ref: `AssetParameters${ORDERS}S3Bucket1A2B3C4D` }, S3Key: { 'Fn::Join': ['', []] } };
  const { functionNamed } = read({
    'cdk.out/Shop.template.json': template({
      OrdersF70053CD: lambda([], { 'aws:cdk:path': 'Shop/Orders/Resource' }, parameter),
    }),
  });
  assert.is(functionNamed('Orders').root, `cdk.out/asset.${ORDERS}`);
});

test('a template whose assets are not there: code and content are unknown', () => {
  const gone = 'd'.repeat(64);
  const { functionNamed, layers, codes } = read({
    'deployment/shop.template.json': template({
      OrdersF70053CD: lambda([{ Ref: 'MoneyDACC02AA' }], asset('Shop/Orders/Resource', gone, true), code(gone)),
      MoneyDACC02AA: layer(asset('Shop/Money/Resource', gone, false)),
    }),
  });
  assert.is(functionNamed('Orders').root, undefined);
  assert.is(layers[0]?.complete, false);
  assert.equal(codes.sort(), ['CODE_NOT_FOUND', 'LAYER_CONTENT_UNKNOWN']);
});

test('inline code and images have no folder', () => {
  const { functionNamed, codes } = read({
    'cdk.out/Shop.template.json': template({
      Inline6CF80F9D: lambda([], { 'aws:cdk:path': 'Shop/Inline/Resource' }, { ZipFile: 'exports.handler = 1' }),
      Image6CF80F9D: lambda([], asset('Shop/Image/Resource', ORDERS, false), { ImageUri: 'registry/shop:1' }),
    }),
  });
  assert.is(functionNamed('Inline').root, undefined);
  assert.is(functionNamed('Image').root, undefined);
  assert.is(functionNamed('Image').packageType, 'Image');
  assert.equal(codes, []);
});

const nestedStack = (Metadata: object | undefined, Parameters: object) => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: { Parameters, TemplateURL: { 'Fn::Join': ['', ['https://', `/${NESTED}.json`]] } },
  ...(Metadata && { Metadata }),
});

test('layers that stacks hand to nested stacks, with and without metadata', () => {
  for (const metadata of [{ 'aws:asset:path': 'ShopPart.nested.template.json' }, undefined]) {
    const { layersOf } = read({
      'cdk.out/Shop.template.json': template({
        MoneyDACC02AA: layer(),
        Part: nestedStack(metadata, {
          money: { Ref: 'MoneyDACC02AA' },
          secrets: ARN,
          stock: { 'Fn::ImportValue': 'Stock:Layer' },
        }),
      }),
      'cdk.out/Stock.template.json': template(
        { Stock8F2AA7C1: layer() },
        { Outputs: { Layer: { Value: { Ref: 'Stock8F2AA7C1' }, Export: { Name: 'Stock:Layer' } } } },
      ),
      'cdk.out/Shop.assets.json': manifest({ [NESTED]: 'ShopPart.nested.template.json' }),
      'cdk.out/ShopPart.nested.template.json': template(
        { RefundsF70053CD: lambda([{ Ref: 'money' }, { Ref: 'secrets' }, { Ref: 'stock' }, { Ref: 'lost' }]) },
        { Parameters: { money: {}, secrets: {}, stock: {}, lost: {} } },
      ),
    });
    assert.equal(layersOf('Refunds'), [
      'cdk.out/Shop.template.json#MoneyDACC02AA',
      ARN,
      'cdk.out/Stock.template.json#Stock8F2AA7C1',
      '? {"Ref":"lost"}',
    ]);
  }
});

test('a layer that a nested stack hands out', () => {
  const { layersOf } = read({
    'cdk.out/Shop.template.json': template({
      Part: nestedStack({ 'aws:asset:path': 'ShopPart.nested.template.json' }, {}),
      OrdersF70053CD: lambda([{ 'Fn::GetAtt': ['Part', 'Outputs.MoneyRef'] }]),
    }),
    'cdk.out/ShopPart.nested.template.json': template(
      { MoneyDACC02AA: layer() },
      { Outputs: { MoneyRef: { Value: { Ref: 'MoneyDACC02AA' } } } },
    ),
  });
  assert.equal(layersOf('Orders'), ['cdk.out/ShopPart.nested.template.json#MoneyDACC02AA']);
});

test('each template is read once, and templates inside staged folders not at all', () => {
  const text = template({ OrdersF70053CD: lambda() });
  const plain = template({ Orders: lambda([], undefined, { S3Bucket: 'shop', S3Key: 'orders.zip' }) });
  const readBy = (file: string, content: string) =>
    [cdkOut, cloudformation].filter((reader) => reader.recognizes(file, () => content)).map(({ name }) => name);
  assert.equal(readBy('cdk.out/Shop.template.json', text), ['cdk-out']);
  assert.equal(readBy('infra/shop.template.json', plain), ['cloudformation']);
  const { functions } = read({
    'cdk.out/Shop.template.json': text,
    [`cdk.out/asset.${ORDERS}/template.json`]: plain,
  });
  assert.is(functions.length, 1);
  assert.is(cdkOut.read('cdk.out/S.template.json', '{', { host: memoryHost({}), variables: {} }).problems.length, 1);
});

test.run();
