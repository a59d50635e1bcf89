import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { discover } from '../index.ts';

const test = suite('pulumi');

const PROJECT = 'name: shop\nruntime: nodejs\n';
const IMPORTS = "import * as aws from '@pulumi/aws';\nimport * as pulumi from '@pulumi/pulumi';\n";
const HANDLER = 'export const handler = async () => 1;';

function read(program: string, files: Readonly<Record<string, string>> = {}) {
  const host = memoryHost({ 'infra/Pulumi.yaml': PROJECT, 'infra/index.ts': IMPORTS + program, ...files });
  const { workspace, problems } = discover(host, {});
  const [first] = workspace.functions;
  const attached = first?.layers.map((one) =>
    one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : `? ${one.text}`,
  );
  return { ...workspace, first, attached, codes: problems.map(({ code }) => code) };
}

test('a function and a layer, each zipped from a folder', () => {
  const { first, attached, layers, codes } = read(
    `const money = new aws.lambda.LayerVersion('money', {
  code: new pulumi.asset.FileArchive('./layers/money'),
  compatibleRuntimes: [aws.lambda.Runtime.NodeJS22dX],
  compatibleArchitectures: ['arm64'],
});
new aws.lambda.Function('orders', {
  code: new pulumi.asset.FileArchive('./orders'),
  handler: 'app.handler',
  runtime: aws.lambda.Runtime.NodeJS22dX,
  architectures: ['arm64'],
  layers: [money.arn, 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4', lookUp().arn],
});`,
    { 'infra/orders/app.js': HANDLER, 'infra/layers/money/nodejs/money.js': '' },
  );
  assert.is(first?.id, 'infra/index.ts#orders');
  assert.is(first?.framework, 'pulumi');
  assert.equal([first?.root, first?.entry, first?.bundled], ['infra/orders', 'infra/orders/app.js', false]);
  assert.equal([first?.runtime?.value, first?.architecture?.value], ['nodejs22.x', 'arm64']);
  assert.equal(attached?.slice(0, 2), [
    'infra/index.ts#money',
    'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4',
  ]);
  assert.match(attached?.[2] ?? '', /^\?/);
  assert.is(first?.layersComplete, true);
  assert.equal(
    layers.map(({ id, root, complete, compatibleRuntimes: [runtime] }) => [id, root, complete, runtime?.value]),
    [['infra/index.ts#money', 'infra/layers/money', true, 'nodejs22.x']],
  );
  assert.equal(codes, []);
});

test('the keys of an archive are the paths in the layer', () => {
  const program = (path: string) => `new aws.lambda.LayerVersion('money', {
  code: new pulumi.asset.AssetArchive({
    'nodejs/node_modules/rates': new pulumi.asset.FileArchive('${path}'),
    'nodejs/money.js': new pulumi.asset.FileAsset('./src/money.js'),
  }),
});`;
  const files = { 'infra/rates/index.js': '', 'infra/src/money.js': '' };
  const { layers, codes } = read(program('./rates'), files);
  assert.equal(layers[0]?.mounts, [
    { at: 'nodejs/node_modules/rates', from: 'infra/rates' },
    { at: 'nodejs/money.js', from: 'infra/src/money.js' },
  ]);
  assert.equal([layers[0]?.complete, codes], [true, []]);
  const lacking = read(program('./node_modules/rates'), files);
  assert.equal([lacking.layers[0]?.complete, lacking.layers[0]?.mounts.length], [false, 1]);
  assert.equal(lacking.codes, ['CODE_NOT_FOUND']);
});

test('a file that webpack builds leads to its source', () => {
  const program = `new aws.lambda.Function('orders', {
  code: new pulumi.asset.AssetArchive({ 'index.js': new pulumi.asset.FileAsset('./dist/orders.lambda.js') }),
  handler: 'index.handler',
  runtime: 'nodejs22.x',
});`;
  const { first, codes } = read(program, { 'infra/src/lambda/orders.lambda.ts': HANDLER });
  assert.equal([first?.root, first?.entry], ['infra/src/lambda', 'infra/src/lambda/orders.lambda.ts']);
  assert.is(first?.bundled, true);
  assert.equal(codes, []);
});

test('resources of other modules and components, and of nothing else', () => {
  const { functions } = read("import './mail';\nexport const queue = new aws.sqs.Queue('orders');", {
    'infra/mail.ts': `import * as lambda from '@pulumi/aws/lambda';
class Job { constructor(name: string) { new lambda.Function(name + '-job', { handler: 'index.handler' }); } }
new Job('mail'); new Job('stock');
new lambda.CallbackFunction('refunds', { callback: async () => 1 });`,
    'other/Pulumi.yaml': 'name: other\nruntime: python\n',
  });
  assert.equal(
    functions.map(({ id }) => id),
    ['infra/mail.ts#mail-job', 'infra/mail.ts#refunds', 'infra/mail.ts#stock-job'],
  );
});

test('an image has no code folder, and `main` names the program', () => {
  const { first, codes } = read('', {
    'infra/Pulumi.yaml': `${PROJECT}main: src/\n`,
    'infra/src/index.ts': `${IMPORTS}new aws.lambda.Function('orders', { packageType: 'Image', imageUri: 'shop:1' });`,
  });
  assert.equal([first?.packageType, first?.root, codes], ['Image', undefined, []]);
});

test('a program that is a function, and code handed to events and routes', () => {
  const { functions } = read(`import * as apigateway from '@pulumi/aws-apigateway';
export = async () => {
  const covers = new aws.s3.Bucket('covers');
  covers.onObjectCreated('resize', async () => 1);
  covers.onObjectRemoved('clean', new aws.lambda.CallbackFunction('clean', { callback: async () => 1 }));
  aws.cloudwatch.onSchedule('prices', 'rate(1 day)', async () => 1);
  new apigateway.RestAPI('shop', { routes: [
    { path: '/', method: 'GET', eventHandler: async () => 1 },
    { path: '/books', localPath: 'www' },
  ] });
};`);
  assert.equal(
    functions.map(({ id, root }) => [id, root]),
    ['clean', 'prices', 'resize', 'shop GET /'].map((name) => [`infra/index.ts#${name}`, undefined]),
  );
});

test('runtimes by the names that Pulumi gives them', () => {
  const named = (constant: string) =>
    read(`new aws.lambda.Function('orders', { handler: 'a.b', runtime: aws.lambda.${constant} });`).first?.runtime
      ?.value;
  assert.is(named('Runtime.NodeJS22dX'), 'nodejs22.x');
  assert.is(named('NodeJS20dXRuntime'), 'nodejs20.x');
  assert.is(named('Runtime.Python3d12'), 'python3.12');
  assert.is(named('Runtime.Java8AL2'), 'java8.al2');
  assert.is(named('Runtime.Dotnet8'), 'dotnet8');
  assert.is(named('Runtime.Go1dx'), 'go1.x');
  assert.is(named('Runtime.CustomAL2023'), 'provided.al2023');
  assert.is(named('Tracing.Active'), undefined);
});

test('a program in YAML', () => {
  const program = `name: shop
runtime: yaml
resources:
  money:
    type: aws:lambda:LayerVersion
    properties:
      layerName: money
      code: { fn::assetArchive: { nodejs/money.js: { fn::fileAsset: ./money.js } } }
      compatibleArchitectures: [arm64]
  orders:
    type: aws:lambda/function:Function
    properties:
      code: { fn::fileArchive: ./orders }
      handler: app.handler
      runtime: nodejs22.x
      architectures: [arm64]
      role: \${role.arn}
      layers: ["\${money.arn}", "arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4", "\${other.arn}"]
`;
  const host = memoryHost({ 'infra/Pulumi.yaml': program, 'infra/orders/app.js': HANDLER, 'infra/money.js': '' });
  const { workspace, problems } = discover(host, {});
  const [orders] = workspace.functions;
  assert.equal([orders?.id, orders?.entry], ['infra/Pulumi.yaml#orders', 'infra/orders/app.js']);
  assert.equal([orders?.runtime?.value, orders?.architecture?.value], ['nodejs22.x', 'arm64']);
  assert.equal(
    orders?.layers.map((one) => (one.kind === 'local' ? one.layer : one.kind === 'arn' ? one.arn : one.text)),
    ['infra/Pulumi.yaml#money', 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4', '\${other.arn}'],
  );
  assert.equal(workspace.layers[0]?.mounts, [{ at: 'nodejs/money.js', from: 'infra/money.js' }]);
  assert.equal(problems, []);
});

test.run();
