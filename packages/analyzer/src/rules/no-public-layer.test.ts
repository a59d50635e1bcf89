import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { STACK, stack } from '../../test/cdk.ts';
import { findings, sam, samLayer } from '../../test/findings.ts';

const test = suite('no-public-layer');

const found = (files: Readonly<Record<string, string>>) => findings(['no-public-layer'], files);
const permission = (principal: string, more = '') =>
  `  Share:\n    Type: AWS::Lambda::LayerVersionPermission\n    Properties: { LayerVersionArn: !Ref Money, Action: 'lambda:GetLayerVersion', Principal: ${principal}${more} }\n`;
const inTemplate = (...given: Parameters<typeof permission>) =>
  found({ 'template.yaml': sam(samLayer('Money', 'layers/money') + permission(...given)) });

test('CloudFormation: a permission for everybody, at the principal', () => {
  assert.equal(inTemplate("'*'"), [
    'template.yaml:10:93 warning Every AWS account may attach and download Money, with all the code and settings that are in it.',
  ]);
});

test('near misses: one account, one organization, a principal that only a deployment knows', () => {
  assert.equal(inTemplate("'123456789012'"), []);
  assert.equal(inTemplate("'*'", ', OrganizationId: o-shop'), []);
  assert.equal(inTemplate('!ImportValue partner'), []);
});

test('Serverless: allowedAccounts', () => {
  const service = (accounts: string) =>
    found({
      'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\nlayers: { money: { path: money, allowedAccounts: [${accounts}] } }\n`,
      'money/nodejs/money.js': '',
    });
  assert.is(service("'*'").length, 1);
  assert.equal(service("'123456789012'"), []);
  assert.equal(service("'${ssm:/accounts/partner}'"), []);
});

test('CDK: addPermission', () => {
  const of = (given: string) =>
    found({
      'infra/cdk.json': '{}',
      [STACK]: stack(
        "const money = new lambda.LayerVersion(this, 'Money', { code: lambda.Code.fromAsset('layers/money') });",
        `money.addPermission('Share', ${given});`,
      ),
    });
  assert.is(of("{ accountId: '*' }").length, 1);
  assert.equal(of("{ accountId: '*', organizationId: 'o-shop' }"), []);
  assert.equal(of("{ accountId: '123456789012' }"), []);
  assert.equal(of('partner()'), []);
});

test('Terraform: the permission for a layer of the same configuration', () => {
  const of = (principal: string, more = '') =>
    found({
      'main.tf': `resource "aws_lambda_layer_version" "money" {\n  layer_name = "money"\n  filename = "money.zip"\n}\nresource "aws_lambda_layer_version_permission" "share" {\n  layer_name = aws_lambda_layer_version.money.layer_name\n  version_number = aws_lambda_layer_version.money.version\n  principal = ${principal}\n  action = "lambda:GetLayerVersion"\n  statement_id = "share"\n  ${more}\n}\n`,
    });
  assert.is(of('"*"').length, 1);
  assert.equal(of('"*"', 'organization_id = "o-shop"'), []);
  assert.equal(of('"123456789012"'), []);
  assert.equal(of('var.partner'), []);
});

test.run();
