import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { publicLayer, wrapperRuns } from './public-layers.ts';

const test = suite('public layers');

const content = (account: string, name: string, version = '7') =>
  publicLayer(`arn:aws:lambda:eu-west-1:${account}:layer:${name}:${version}`);

test('what their makers say they hold', () => {
  assert.ok(content('094274105915', 'AWSLambdaPowertoolsTypeScriptV2', '50')?.provides.includes('zod'));
  assert.equal(content('464622532012', 'Datadog-Node22-x')?.provides, ['datadog-lambda-js', 'dd-trace']);
  assert.ok(content('943013980633', 'SentryNodeServerlessSDKv10')?.provides.includes('@sentry/aws-serverless'));
  assert.equal(content('943013980633', 'SentryNodeServerlessSDKv7')?.provides, ['@sentry/serverless']);
  assert.ok(content('451483290750', 'NewRelicNodeJS22XARM64')?.provides.includes('newrelic'));
  assert.equal(content('114300393969', 'lumigo-node-tracer')?.provides, ['@lumigo/tracer']);
});

const extensions: readonly (readonly [account: string, name: string])[] = [
  ['015030872274', 'AWS-Parameters-and-Secrets-Lambda-Extension-Arm64'],
  ['434848589818', 'AWS-AppConfig-Extension'],
  ['580247275435', 'LambdaInsightsExtension-Arm64'],
  ['464622532012', 'Datadog-Extension-ARM-FIPS'],
  ['753240598075', 'LambdaAdapterLayerX86'],
  ['901920570463', 'aws-otel-collector-arm64-ver-0-102-1'],
  ['184161586896', 'opentelemetry-collector-amd64-0_15_0'],
];
for (const [account, name] of extensions) {
  test(`${name} holds nothing to import`, () => {
    assert.equal(content(account, name)?.provides, []);
    assert.is(content(account, name)?.complete, true);
  });
}

test('a copy in another account holds the same, and nothing is sure of what it lacks', () => {
  const copy = content('123456789012', 'AWSLambdaPowertoolsTypeScriptV2', '44');
  assert.ok(copy?.provides.includes('@aws-lambda-powertools/logger'));
  assert.equal(copy?.lacks, []);
  assert.is(content('123456789012', 'LambdaInsightsExtension')?.complete, false);
});

test('a package that came later is not in earlier versions', () => {
  const eventHandler = '@aws-lambda-powertools/event-handler';
  const powertools = (version: string) => content('094274105915', 'AWSLambdaPowertoolsTypeScriptV2', version);
  assert.equal(powertools('44')?.lacks, [eventHandler]);
  assert.not.ok(powertools('44')?.provides.includes(eventHandler));
  assert.equal(powertools('50')?.lacks, []);
  assert.equal(powertools('${Version}')?.lacks, []);
});

test('a template may leave the region or the version to the deployment', () => {
  const arn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:464622532012:layer:Datadog-Node22-x:${Version}';
  assert.is(publicLayer(arn)?.name, 'Datadog-Node22-x');
});

test('other names stay unknown', () => {
  assert.is(content('123456789012', 'shop-shared'), undefined);
  assert.is(content('464622532012', 'Datadog-Python313'), undefined);
  assert.is(publicLayer('arn:aws:s3:::shop'), undefined);
});

test('what a wrapper script of theirs makes of the handler', () => {
  assert.is(wrapperRuns('/opt/otel-instrument'), 'module');
  assert.is(wrapperRuns('/opt/bootstrap'), 'program');
  assert.is(wrapperRuns('/opt/shop/start'), undefined);
});

test.run();
