import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { cloudformation } from './cloudformation.ts';

const test = suite('cloudformation');

interface Given {
  readonly file?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

function read(text: string, { file = 'shop/template.yaml', files = {}, variables = {} }: Given = {}) {
  const host = memoryHost({ ...files, [file]: text });
  const reading = cloudformation.read(file, text, { host, variables });
  const byName = new Map([...reading.functions, ...reading.layers].map((unit) => [unit.name, unit]));
  const functionNamed = (name: string) => {
    const unit = byName.get(name);
    assert.ok(unit?.kind === 'function', name);
    return unit;
  };
  const layersOf = (name: string) =>
    functionNamed(name).layers.map((layer) => {
      if (layer.kind === 'local') return layer.layer;
      return layer.kind === 'arn' ? layer.arn : layer.kind === 'imported' ? `import ${layer.name}` : `? ${layer.text}`;
    });
  const layerNamed = (name: string) => {
    const unit = byName.get(name);
    assert.ok(unit?.kind === 'layer', name);
    return unit;
  };
  const written = (range: readonly [number, number] | undefined) => range && text.slice(...range);
  return { ...reading, functionNamed, layerNamed, layersOf, written, codes: reading.problems.map(({ code }) => code) };
}

const SAM = 'Transform: AWS::Serverless-2016-10-31\n';
const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:money:4';

/** A template with one plain function that has these layers. */
const withLayers = (layers: string, more = '') =>
  `${SAM}${more}Resources:\n  Shared: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://shop/shared.zip}}\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties:\n      Layers: ${layers}\n`;

test('recognizes templates, and leaves other files alone', () => {
  const recognizes = (file: string, text: string) => cloudformation.recognizes(file, () => text);
  const body = 'Resources:\n  Orders:\n    Type: AWS::Lambda::Function\n';
  for (const file of ['template.yaml', 'shop/sam.yml', 'stack.template']) assert.ok(recognizes(file, body), file);
  assert.ok(recognizes('stack.json', '{"Resources":{"Orders":{"Type":"AWS::Serverless::Function"}}}'));
  assert.not.ok(recognizes('serverless.yml', `resources:\n  ${body.replaceAll('\n', '\n  ')}`));
  assert.not.ok(recognizes('topics.yaml', 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n'));
  assert.not.ok(recognizes('package-lock.json', '{"Resources": "AWS::Lambda::Function"}'));
  assert.not.ok(recognizes('notes.md', body));
});

test('a SAM function, with Globals merged and every value where it is written', () => {
  const { functionNamed, layersOf, written, problems } = read(
    `${SAM}Globals:
  Function:
    Runtime: nodejs22.x
    Timeout: 3
    Architectures: [arm64]
    Layers:
      - !Ref Shared
Resources:
  Shared: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: layers/shared}}
  Orders:
    Type: AWS::Serverless::Function
    Metadata: {BuildMethod: esbuild}
    Properties:
      CodeUri: ./src/orders/
      Handler: app.handler
      Layers: ['${ARN}']
  Refunds:
    Type: AWS::Serverless::Function
    Properties: {Handler: src/refunds.handler, Runtime: python3.12, Architectures: [x86_64]}
`,
    { files: { 'shop/layers/shared/nodejs/money.js': '' } },
  );
  assert.equal(problems, []);
  const orders = functionNamed('Orders');
  assert.is(orders.id, 'shop/template.yaml#Orders');
  assert.is(orders.framework, 'sam');
  assert.is(orders.root, 'shop/src/orders');
  assert.ok(orders.bundled);
  assert.is(orders.handler?.value, 'app.handler');
  assert.is(written(orders.handler?.at.range), 'app.handler');
  assert.is(written(orders.runtime?.at.range), 'nodejs22.x');
  assert.is(orders.architecture?.value, 'arm64');
  assert.is(written(orders.declaredAt.range), 'Orders');
  assert.equal(layersOf('Orders'), ['shop/template.yaml#Shared', ARN]);
  assert.equal(
    orders.layers.map(({ at }) => written(at.range)),
    ['!Ref Shared', `'${ARN}'`],
  );
  const refunds = functionNamed('Refunds');
  // Without CodeUri SAM takes the template's own folder.
  assert.is(refunds.root, 'shop');
  assert.is(refunds.runtime?.value, 'python3.12');
  assert.is(refunds.architecture?.value, 'x86_64');
  assert.equal(layersOf('Refunds'), ['shop/template.yaml#Shared']);
});

test('where code may be: a folder, a zip, an address, inline, an image', () => {
  const { functionNamed, problems } = read(`Resources:
  Folder: {Type: AWS::Lambda::Function, Properties: {Code: src, Handler: a.b, Runtime: nodejs22.x}}
  Bucket: {Type: AWS::Lambda::Function, Properties: {Code: {S3Bucket: shop, S3Key: a.zip}, Handler: a.b, Runtime: nodejs22.x}}
  Inline: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: "exports.b = 1"}, Handler: index.b, Runtime: nodejs22.x}}
  Image: {Type: AWS::Lambda::Function, Properties: {PackageType: Image, Code: {ImageUri: "1.dkr/shop"}}}
  Zip: {Type: AWS::Serverless::Function, Properties: {CodeUri: build/orders.zip, Handler: a.b}}
  Address: {Type: AWS::Serverless::Function, Properties: {CodeUri: "s3://shop/a", Handler: a.b}}
  Outside: {Type: AWS::Serverless::Function, Properties: {CodeUri: ../../other, Handler: a.b}}
  Built: {Type: AWS::Serverless::Function, Properties: {CodeUri: ../dist/orders, Handler: a.b}}
`);
  const roots = ['Folder', 'Bucket', 'Inline', 'Image', 'Zip', 'Address', 'Outside', 'Built'].map(
    (name) => functionNamed(name).root,
  );
  assert.equal(roots, ['shop/src', undefined, undefined, undefined, undefined, undefined, undefined, 'dist/orders']);
  assert.is(functionNamed('Folder').framework, 'cloudformation');
  assert.is(functionNamed('Inline').handler, undefined);
  assert.is(functionNamed('Image').packageType, 'Image');
  assert.equal(functionNamed('Folder').architecture, { value: 'x86_64', at: functionNamed('Folder').declaredAt });
  assert.equal(problems, []);
});

test('values by parameter, mapping and variable', () => {
  const text = `Parameters:
  Version: {Type: String, Default: nodejs22.x}
  Cpu: {Type: String}
  Secret: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /shop/runtime}
Mappings: {Settings: {Lambda: {Handler: app.handler}}}
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Code: !Sub src/\${Version}
      Runtime: !Ref Version
      Handler: !FindInMap [Settings, Lambda, Handler]
      Architectures: [!Ref Cpu]
  Refunds: {Type: AWS::Lambda::Function, Properties: {Runtime: !Ref Secret, Handler: '%%HANDLER%%'}}
`;
  const { functionNamed, written, codes } = read(text);
  const orders = functionNamed('Orders');
  assert.is(orders.root, 'shop/src/nodejs22.x');
  assert.is(orders.runtime?.value, 'nodejs22.x');
  // The default states it; that is what to change.
  assert.is(orders.runtime?.at.range?.[0], text.indexOf('nodejs22.x'));
  assert.is(written(orders.handler?.at.range), 'app.handler');
  assert.is(orders.architecture, undefined);
  assert.is(functionNamed('Refunds').runtime, undefined);
  assert.is(functionNamed('Refunds').handler, undefined);
  assert.equal(codes, ['VALUE_NOT_STATIC']);
  const known = read(text, { variables: { Cpu: 'arm64', Version: 'nodejs24.x' } }).functionNamed('Orders');
  assert.is(known.architecture?.value, 'arm64');
  assert.is(known.runtime?.value, 'nodejs24.x');
});

test('layer references in every static form', () => {
  const parameters = `Parameters: {Money: {Type: String, Default: '${ARN}'}, None: {Type: String, Default: ''}, Stage: {Type: String, Default: live}, Many: {Type: CommaDelimitedList, Default: 'arn:a, arn:b'}}\n`;
  const layersOf = (layers: string, given?: Given) => read(withLayers(layers, parameters), given).layersOf('Orders');
  const local = 'shop/template.yaml#Shared';
  assert.equal(
    layersOf('[!Ref Shared, {Ref: Shared}, !Sub "${Shared}", !GetAtt Shared.LayerVersionArn]'),
    Array(4).fill(local),
  );
  assert.equal(layersOf('[!Ref Money]'), [ARN]);
  assert.equal(layersOf('[!Ref Money]', { variables: { Money: 'arn:x' } }), ['arn:x']);
  assert.equal(layersOf('[!Sub "arn:${AWS::Partition}:lambda:${AWS::Region}:1:layer:${Stage}:3"]'), [
    'arn:${AWS::Partition}:lambda:${AWS::Region}:1:layer:live:3',
  ]);
  assert.equal(layersOf('[!Join [":", ["arn:aws:lambda", !Ref "AWS::Region", "1:layer:money:3"]]]'), [
    'arn:aws:lambda:${AWS::Region}:1:layer:money:3',
  ]);
  assert.equal(layersOf('[!ImportValue shared-layer, !ImportValue {"Fn::Sub": "${AWS::StackName}-${Stage}"}]'), [
    'import shared-layer',
    'import ${AWS::StackName}-live',
  ]);
  assert.equal(layersOf('!Ref Many'), ['arn:a', 'arn:b']);
  assert.equal(layersOf('[!Ref None, "<LAYER_ARN>"]'), ['? !Ref None', '? "<LAYER_ARN>"']);
  // A list was forgotten.
  assert.equal(layersOf('!Ref Shared'), [local]);
  assert.equal(layersOf(ARN), [ARN]);
  assert.equal(layersOf('!Ref AWS::NoValue'), []);
});

test('what a condition decides is unknown, and says whether the count is open', () => {
  const open = read(withLayers('[!Ref Shared, !If [Live, !Ref Shared, !Ref AWS::NoValue]]'));
  assert.equal(open.layersOf('Orders'), ['shop/template.yaml#Shared', '? !If [Live, !Ref Shared, !Ref AWS::NoValue]']);
  assert.not.ok(open.functionNamed('Orders').layersComplete);
  assert.ok(read(withLayers('[!If [Live, !Ref Shared, arn:a]]')).functionNamed('Orders').layersComplete);
  const list = read(withLayers('!If [Live, [!Ref Shared], []]')).functionNamed('Orders');
  assert.not.ok(list.layersComplete);
  assert.is(list.layers.length, 1);
});

test('a layer that is declared nowhere is a problem, unless something else may declare it', () => {
  const { codes, problems, written } = read(withLayers('[!Ref Shred]'));
  assert.equal(codes, ['LAYER_NOT_FOUND', 'LAYER_CONTENT_UNKNOWN']);
  assert.is(written(problems[0]?.at?.range), '!Ref Shred');
  const macro = withLayers('[!Ref Shred]').replace(SAM, 'Transform: [AWS::Serverless-2016-10-31, ShopMacro]\n');
  assert.equal(read(macro).codes, ['LAYER_CONTENT_UNKNOWN']);
});

test('a layer of a nested stack, and exports for other stacks', () => {
  const nested = `${SAM}Resources:\n  Shared: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: shared}}\nOutputs:\n  Arn: {Value: !Ref Shared, Export: {Name: !Sub "\${AWS::StackName}-shared"}}\n`;
  const parent = `${SAM}Resources:\n  Layers: {Type: AWS::Serverless::Application, Properties: {Location: layers/template.yaml}}\n  Orders: {Type: AWS::Serverless::Function, Properties: {Layers: [!GetAtt Layers.Outputs.Arn, !GetAtt Layers.Outputs.Other]}}\n`;
  const { layersOf } = read(parent, { files: { 'shop/layers/template.yaml': nested } });
  assert.equal(layersOf('Orders'), ['shop/layers/template.yaml#Shared', '? !GetAtt Layers.Outputs.Other']);
  const { exports } = read(nested, { files: { 'shop/shared/nodejs/money.js': '' } });
  assert.equal([...exports], [['${AWS::StackName}-shared', 'shop/template.yaml#Shared']]);
});

test('what a layer ships, by its build', () => {
  const { layerNamed, problems } = read(
    `${SAM}Resources:
  Plain: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: plain, CompatibleRuntimes: [nodejs22.x, 'nodejs<VERSION>'], CompatibleArchitectures: [arm64]}}
  Node: {Type: AWS::Serverless::LayerVersion, Metadata: {BuildMethod: nodejs22.x}, Properties: {ContentUri: node}}
  Python: {Type: AWS::Serverless::LayerVersion, Metadata: {BuildMethod: python3.12}, Properties: {ContentUri: py}}
  Made: {Type: AWS::Serverless::LayerVersion, Metadata: {BuildMethod: makefile}, Properties: {ContentUri: made}}
  Raw: {Type: AWS::Lambda::LayerVersion, Properties: {Content: plain}}
`,
    {
      files: {
        'shop/plain/nodejs/package.json': '{}',
        'shop/node/package.json': '{}',
        'shop/py/money.py': '',
        'shop/made/Makefile': 'build-Made:\n\tcp money.js $(ARTIFACTS_DIR)\n',
        'shop/made/money.js': '',
      },
    },
  );
  const mounts = (name: string) => layerNamed(name).mounts.map(({ at, from }) => `${at} < ${from}`);
  const installs = (name: string) => layerNamed(name).installs.map(({ at, from }) => `${at} < ${from}`);
  assert.equal(problems, []);
  assert.equal(mounts('Plain'), [' < shop/plain']);
  assert.equal(installs('Plain'), ['nodejs < shop/plain/nodejs/package.json']);
  assert.equal(mounts('Node'), ['nodejs < shop/node']);
  assert.equal(installs('Node'), ['nodejs < shop/node/package.json']);
  assert.equal(mounts('Python'), ['python < shop/py']);
  assert.equal(mounts('Made'), ['money.js < shop/made/money.js']);
  assert.equal(mounts('Raw'), [' < shop/plain']);
  assert.equal(
    layerNamed('Plain').compatibleRuntimes.map(({ value }) => value),
    ['nodejs22.x'],
  );
  assert.equal(
    layerNamed('Plain').compatibleArchitectures.map(({ value }) => value),
    ['arm64'],
  );
  for (const name of ['Plain', 'Node', 'Python', 'Made', 'Raw']) assert.ok(layerNamed(name).complete, name);
});

test('content that is not here is one problem each', () => {
  const { layerNamed, codes } = read(`Resources:
  Bucket: {Type: AWS::Lambda::LayerVersion, Properties: {Content: {S3Bucket: shop, S3Key: a.zip}}}
  Address: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: 's3://<BUCKET>/a.zip'}}
  Zip: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: layers/a.zip}}
  Missing: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: layers/missing}}
`);
  assert.equal(codes, ['LAYER_CONTENT_UNKNOWN', 'LAYER_CONTENT_UNKNOWN', 'LAYER_CONTENT_UNKNOWN', 'CODE_NOT_FOUND']);
  for (const name of ['Bucket', 'Address', 'Zip', 'Missing']) {
    assert.not.ok(layerNamed(name).complete, name);
    assert.equal(layerNamed(name).mounts, [], name);
  }
  assert.is(layerNamed('Missing').root, 'shop/layers/missing');
});

test('JSON, a broken template, includes and loops', () => {
  const json = JSON.stringify({
    Resources: { Orders: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'a.b' } } },
  });
  assert.is(read(json, { file: 'stack.json' }).functionNamed('Orders').handler?.value, 'a.b');
  const broken = read(`${SAM}Resources:\n  Orders:\n    Type: AWS::Serverless::Function\n\tProperties: {}\n`);
  assert.equal(broken.codes, ['TEMPLATE_UNREADABLE']);
  assert.equal(
    broken.functions.map(({ name }) => name),
    ['Orders'],
  );
  const loop = read(
    `${SAM}Resources:\n  Fn::ForEach::Orders: [Name, [A, B], {}]\n  Fn::Transform: {Name: AWS::Include}\n`,
  );
  assert.equal(loop.codes, ['VALUE_NOT_STATIC']);
  assert.equal(read('Resources: 3\n').functions, []);
  assert.equal(read('Resources: {A: , B: 3, C: {Type: [AWS::Lambda::Function]}}\n').functions, []);
  assert.is(
    read('Resources: {A: {Type: AWS::Lambda::Function, Properties: [3]}, B: {Type: AWS::Lambda::LayerVersion}}\n')
      .functions.length,
    1,
  );
});

test.run();
