import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { layersOf, read, stack, STACK } from '../../../../test/cdk.ts';
import { discover } from '../../index.ts';

const test = suite('cdk-source/layer-references');

test('layers that AWS properties attach, that overrides set, and that parameters name', () => {
  const { functions } = read(
    "const one = { entry: '../src/orders.ts' };",
    "new NodejsFunction(this, 'Orders', { ...one, insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_333_0,",
    '  paramsAndSecrets: lambda.ParamsAndSecretsLayerVersion.fromVersion(version), adotInstrumentation: {',
    '    layerVersion: lambda.AdotLayerVersion.fromJavaScriptSdkLayerVersion(adot), execWrapper: wrapper } });',
    "const refunds = new NodejsFunction(this, 'Refunds', one);",
    'const plain = refunds.node.defaultChild as lambda.CfnFunction;',
    "plain.addPropertyOverride('Layers', ['arn:aws:lambda:eu-west-1:1:layer:tax:1']);",
    "const arn = new CfnParameter(this, 'Tax', { default: 'arn:aws:lambda:eu-west-1:1:layer:tax:2' });",
    "new NodejsFunction(this, 'Stock', { ...one, layers: [",
    "  lambda.LayerVersion.fromLayerVersionAttributes(this, 'TaxLayer', { layerVersionArn: arn.valueAsString })] });",
  );
  assert.equal(layersOf(functions[0]), [
    '?lambda.LambdaInsightsVersion.VERSION_1_0_333_0',
    '?lambda.AdotLayerVersion.fromJavaScriptSdkLayerVersion(adot)',
    '?lambda.ParamsAndSecretsLayerVersion.fromVersion(version)',
  ]);
  assert.equal(layersOf(functions[1]), ['arn:aws:lambda:eu-west-1:1:layer:tax:1']);
  assert.equal(layersOf(functions[2]), ['arn:aws:lambda:eu-west-1:1:layer:tax:2']);
  assert.ok(functions.every(({ layersComplete }) => layersComplete));
});

test('layers handed from stack to stack by a parameter of Systems Manager, and by an export', () => {
  const files = {
    [STACK]: [
      "import { StringParameter } from 'aws-cdk-lib/aws-ssm';",
      "import { CfnOutput, Fn } from 'aws-cdk-lib';",
      stack(
        "const money = new lambda.LayerVersion(this, 'Money', { code: lambda.Code.fromAsset('../layers/money') });",
        "new StringParameter(this, 'Stored', { parameterName: '/layers/money', stringValue: money.layerVersionArn });",
        "new CfnOutput(this, 'Exported', { exportName: 'money-layer', value: money.layerVersionArn });",
        "const from = (arn: string) => [lambda.LayerVersion.fromLayerVersionArn(this, 'Imported', arn)];",
        "const one = { entry: '../src/orders.ts' };",
        "new NodejsFunction(this, 'Orders', { ...one, layers: from(StringParameter.valueForStringParameter(this,",
        "  '/layers/money')) });",
        "new NodejsFunction(this, 'Refunds', { ...one, layers: from(StringParameter.fromStringParameterAttributes(this,",
        "  'Read', { parameterName: '/layers/money' }).stringValue) });",
        "new NodejsFunction(this, 'Stock', { ...one, layers: from(Fn.importValue('money-layer')) });",
        "new NodejsFunction(this, 'Tax', { ...one, layers: from(StringParameter.valueFromLookup(this, '/other')) });",
      ),
    ].join('\n'),
    'layers/money/nodejs/money.js': '',
  };
  const { workspace } = discover(memoryHost({ 'infra/cdk.json': '{}', ...files }), {});
  assert.equal(
    workspace.functions.map(({ name, layers }) => [name, layers[0]?.kind === 'local' ? layers[0].layer : undefined]),
    [
      ['Orders', `${STACK}#Money`],
      ['Refunds', `${STACK}#Money`],
      ['Stock', `${STACK}#Money`],
      ['Tax', undefined],
    ],
  );
});

test.run();
