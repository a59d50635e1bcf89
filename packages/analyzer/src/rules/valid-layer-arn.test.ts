import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, sam, samFunction, suggested } from '../../test/findings.ts';

const test = suite('valid-layer-arn');

const found = (reference: string) =>
  findings(['valid-layer-arn'], {
    'template.yaml': sam(samFunction('Orders', 'orders', `, Layers: [${reference}]`)),
    'orders/app.js': '',
  });

const refused: Record<string, string> = {
  'arn:aws:lambda:eu-west-1:123456789012:layer:money': 'names a layer without a version',
  'arn:aws:lambda:eu-west-1:123456789012:layer:money:latest': 'ends in `latest`, and a layer version is a number',
  'arn:aws:lambda:eu-west-1:12345678901:layer:money:4':
    'names the account `12345678901`, and account ids have 12 digits',
  'arn:aws:lambda:ireland:123456789012:layer:money:4': 'names the region `ireland`',
  'arn:aws:lambda:eu-west-1:123456789012:layer:book shop:4': 'names the layer `book shop`',
  'arn:aws:lambda:eu-west-1:123456789012:function:money:4': 'is the ARN of something else than a layer',
  'arn:aws:s3:::bookshop-layers': 'is the ARN of something else than a layer',
  'arn:aws:lambda:eu-west-1:123456789012:layer:money:4:beta': 'is not written as the ARN of a layer version is',
  'money-layer': 'is no ARN',
  'lambda:eu-west-1:123456789012:layer:money:4': 'is no ARN',
};
for (const [arn, words] of Object.entries(refused)) {
  test(`${arn}: ${words}`, () => assert.match(found(`'${arn}'`).join(), `error \`${arn}\` ${words}`));
}

test('the template’s own functions are filled in', () => {
  assert.match(found('!Sub "arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:layer:money"').join(), 'without a version');
});

const accepted = [
  'arn:aws:lambda:eu-west-1:123456789012:layer:money:4',
  'arn:aws-cn:lambda:cn-north-1:123456789012:layer:money:4',
  'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:layer:Money_2-a:12',
  'arn:aws-iso-b:lambda:us-isob-east-1:123456789012:layer:money:4',
  'arn:aws-eusc:lambda:eusc-de-east-1:123456789012:layer:money:4',
  'arn:aws:lambda:::awslayer:AmazonLinux1803',
];
for (const arn of accepted) test(`${arn} is fine`, () => assert.equal(found(`'${arn}'`), []));

const filledInLater = [
  '!Sub "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:layer:money:4"',
  '!Sub "arn:aws:lambda:${AWS::Region}:123456789012:layer:money:${Version}"',
  '!Ref LayerArn',
  "'arn:aws:lambda:%REGION%:123456789012:layer:money'",
  "'arn:aws:lambda:eu-west-1:<ACCOUNT>:layer:money:4'",
  "'arn:aws:lambda:eu-west-1:ACCOUNT_ID:layer:money:4'",
  "'{{resolve:ssm:/layers/money}}'",
  "'arn:aws:lambda:eu-west-1:123456789012:layer:money:$LAYER_VERSION'",
];
for (const reference of filledInLater) test(`${reference} is left alone`, () => assert.equal(found(reference), []));

test('a region with a slip in it', () => {
  const mended = (region: string) => {
    const arn = `arn:aws:lambda:${region}:123456789012:layer:tax:1`;
    const files = { 'template.yaml': sam(samFunction('Orders', 'orders', `, Layers: [${arn}]`)), 'orders/app.js': '' };
    return /lambda:([^:]*):/.exec(suggested('valid-layer-arn', files, 'template.yaml'))?.[1];
  };
  assert.equal(['eu-west1', 'euwest-1', 'us_east_1', 'ap-southeast-2a', 'US-EAST-1', 'europe'].map(mended), [
    'eu-west-1',
    'eu-west-1',
    'us-east-1',
    'ap-southeast-2',
    'us-east-1',
    'europe',
  ]);
});

test.run();
