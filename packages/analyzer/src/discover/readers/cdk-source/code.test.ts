import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { layersOf, read, readAll, stack, STACK } from '../../../../test/cdk.ts';

const test = suite('cdk-source/code');

test('plain resources, of Lambda and of SAM', () => {
  const { functions, layers, problems } = readAll({
    [STACK]: [
      "import * as sam from 'aws-cdk-lib/aws-sam';",
      "import { Asset } from 'aws-cdk-lib/aws-s3-assets';",
      stack(
        "const zip = new Asset(this, 'Code', { path: '../src/orders' });",
        "const money = new lambda.CfnLayerVersion(this, 'Money', { content: { s3Bucket: 'b', s3Key: 'money.zip' } });",
        "new lambda.CfnFunction(this, 'Orders', { handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X.name,",
        '  code: { s3Bucket: zip.s3BucketName, s3Key: zip.s3ObjectKey }, architectures: ["arm64"], layers: [money.ref] });',
        "new lambda.CfnFunction(this, 'Inline', { code: { zipFile: 'exports.handler = 1' }, handler: 'index.handler' });",
        "new lambda.CfnFunction(this, 'Image', { code: { imageUri: 'orders:1' }, packageType: 'Image' });",
        "const tax = new sam.CfnLayerVersion(this, 'Tax', { contentUri: '../layers/tax' });",
        "new sam.CfnFunction(this, 'Refunds', { codeUri: '../src/orders', handler: 'index.handler',",
        "  runtime: 'nodejs20.x', layers: [tax.ref, 'arn:aws:lambda:eu-west-1:1:layer:stock:1'] });",
      ),
    ].join('\n'),
    'src/orders/index.ts': '',
    'layers/tax/nodejs/tax.js': '',
  });
  assert.equal(
    functions.map(({ name, root, handler, runtime, architecture, packageType }) =>
      [name, root, handler?.value, runtime?.value, architecture?.value, packageType].join(' '),
    ),
    [
      'Orders src/orders index.handler nodejs22.x arm64 Zip',
      'Inline    x86_64 Zip',
      'Image    x86_64 Image',
      'Refunds src/orders index.handler nodejs20.x x86_64 Zip',
    ],
  );
  assert.is(functions[1]?.inline?.value, 'exports.handler = 1');
  assert.equal(layersOf(functions[0]), [`${STACK}#Money`]);
  assert.equal(layersOf(functions[3]), [`${STACK}#Tax`, 'arn:aws:lambda:eu-west-1:1:layer:stock:1']);
  assert.equal(
    layers.map(({ name, root, complete }) => [name, root, complete]),
    [
      ['Money', undefined, false],
      ['Tax', 'layers/tax', true],
    ],
  );
  assert.equal(
    problems.map(({ code }) => code),
    ['LAYER_CONTENT_UNKNOWN'],
  );
});

test('every way to give code', () => {
  const files = {
    [STACK]: stack(
      "const base = { handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X };",
      "new lambda.Function(this, 'Old', { ...base, code: new lambda.AssetCode('../src/orders') });",
      "new lambda.Function(this, 'Static', { ...base, code: lambda.AssetCode.fromAsset('../src/orders') });",
      "new lambda.Function(this, 'Built', { ...base, code: lambda.Code.fromDockerBuild('../src/orders') });",
      "new lambda.Function(this, 'Lost', { ...base, code: lambda.Code.fromDockerBuild('../src') });",
      "new lambda.Function(this, 'Made', { ...base, code: lambda.Code.fromCustomCommand('../src/orders/dist', ['make']) });",
      "new lambda.Function(this, 'Text', { ...base, code: lambda.Code.fromInline(`exports.handler = ${code}`) });",
      "new lambda.Function(this, 'Far', { ...base, code: lambda.Code.fromBucketV2(bucket, `${prefix}/orders.zip`) });",
    ),
    'src/orders/index.ts': '',
  };
  const { functions, problems } = readAll(files);
  assert.equal(
    functions.map(({ name, root, handler, bundled, archive }) => [name, root, handler?.value, bundled, archive]),
    [
      ['Old', 'src/orders', 'index.handler', false, undefined],
      ['Static', 'src/orders', 'index.handler', false, undefined],
      ['Built', 'src/orders', 'index.handler', true, undefined],
      ['Lost', undefined, 'index.handler', false, undefined],
      ['Made', 'src/orders/dist', 'index.handler', true, undefined],
      ['Text', undefined, undefined, false, undefined],
      ['Far', undefined, 'index.handler', false, 'orders'],
    ],
  );
  assert.equal(problems, []);
});

test('images that the application builds', () => {
  const { functions } = readAll({
    [STACK]: stack(
      "new lambda.DockerImageFunction(this, 'Orders', { code: lambda.DockerImageCode.fromImageAsset('../api') });",
      "new lambda.DockerImageFunction(this, 'Refunds', { code: lambda.DockerImageCode.fromImageAsset('../api', {",
      "  file: 'docker/Refunds', cmd: ['refunds.handler'], target: 'live', buildArgs: { NODE: '22' } }) });",
      "new lambda.Function(this, 'Stock', { code: lambda.Code.fromAssetImage('../api', { cmd: ['stock.handler'] }),",
      '  handler: lambda.Handler.FROM_IMAGE, runtime: lambda.Runtime.FROM_IMAGE });',
      "new lambda.DockerImageFunction(this, 'Open', { code: lambda.DockerImageCode.fromImageAsset('../api', options) });",
    ),
    'api/Dockerfile': 'FROM public.ecr.aws/lambda/nodejs:22\nCOPY src ./\nCMD ["orders.handler"]',
    'api/docker/Refunds': 'ARG NODE\nFROM public.ecr.aws/lambda/nodejs:$NODE AS live\nCOPY src/*.js ./\nFROM live',
    'api/src/orders.js': '',
    'api/src/refunds.js': '',
    'api/src/stock.js': '',
  });
  assert.equal(
    functions.map(({ root, handler, entry, packageType }) => [root, handler?.value, entry, packageType]),
    [
      ['api/src', 'orders.handler', 'api/src/orders.js', 'Image'],
      ['api/src', 'refunds.handler', 'api/src/refunds.js', 'Image'],
      ['api/src', 'stock.handler', 'api/src/stock.js', 'Image'],
      [undefined, undefined, undefined, 'Image'],
    ],
  );
});

test('the variables of a function', () => {
  const { functions } = read(
    "const one = { entry: '../src/orders.ts' };",
    "const orders = new NodejsFunction(this, 'Orders', { ...one, environment: { TABLE: table.tableName, MODE: 'live' } });",
    "orders.addEnvironment('NODE_PATH', '/opt/books');",
    "new NodejsFunction(this, 'Refunds', { ...one, environment: { ...shared } });",
  );
  assert.equal(
    [...(functions[0]?.environment ?? [])].map(([name, { value }]) => [name, value]),
    [
      ['TABLE', undefined],
      ['MODE', 'live'],
      ['NODE_PATH', '/opt/books'],
    ],
  );
  assert.is(functions[1]?.environment, undefined);
});

test('functions of other construct libraries', () => {
  const { functions } = readAll({
    [STACK]: [
      "import { LambdaToDynamoDB } from '@aws-solutions-constructs/aws-lambda-dynamodb';",
      "import { RustFunction } from 'cargo-lambda-cdk';",
      stack(
        "new LambdaToDynamoDB(this, 'Orders', { lambdaFunctionProps: { handler: 'index.handler',",
        "  runtime: lambda.Runtime.NODEJS_22_X, code: lambda.Code.fromAsset('../src/orders') } });",
        "new RustFunction(this, 'Stock', { manifestPath: '../stock/Cargo.toml' });",
      ),
    ].join('\n'),
    'src/orders/index.ts': '',
    'stock/Cargo.toml': '',
  });
  assert.equal(
    functions.map(({ name, root, handler, runtime }) => [name, root, handler?.value, runtime?.value]),
    [
      ['Orders', 'src/orders', 'index.handler', 'nodejs22.x'],
      ['Stock', 'stock', undefined, undefined],
    ],
  );
});

test.run();
