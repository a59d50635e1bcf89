import type { Seed } from './seed.ts';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';
const HANDLER = "const { total } = require('/opt/nodejs/money');\nexports.handler = async () => total();\n";
const SHARED = { 'layers/shared/nodejs/money.js': 'exports.total = () => 42;\n', 'orders/app.js': HANDLER };

export const sam: Seed = {
  'template.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters:
  Stage: { Type: String, Default: test }
Conditions:
  IsTest: !Equals [!Ref Stage, test]
Mappings:
  Layers:
    eu-west-1: { secrets: '${ARN}' }
Globals:
  Function:
    Runtime: nodejs22.x
    Architectures: [arm64]
    Layers: [!Ref Shared]
    Environment: { Variables: { NODE_PATH: /opt/nodejs } }
Resources:
  Shared:
    Type: AWS::Serverless::LayerVersion
    Properties:
      ContentUri: layers/shared
      CompatibleRuntimes: [nodejs22.x]
      CompatibleArchitectures: [arm64]
    Metadata: { BuildMethod: nodejs22.x }
  Orders:
    Type: AWS::Serverless::Function
    Properties: &orders
      CodeUri: orders
      Handler: app.handler
      Layers:
        - !FindInMap [Layers, !Ref AWS::Region, secrets]
        - !If [IsTest, !Ref Shared, '${ARN}']
        - !Sub 'arn:aws:lambda:\${AWS::Region}:111122223333:layer:rates:2'
    Metadata: { BuildMethod: esbuild, BuildProperties: { EntryPoints: [app.js], External: ['lodash'] } }
  Refunds:
    Type: AWS::Serverless::Function
    Properties:
      <<: *orders
      InlineCode: |
        exports.handler = async () => require('lodash');
  Nested:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: nested/template.json, Parameters: { SharedArn: !GetAtt Shared.Arn } }
  Fn::ForEach::Functions:
    - Name
    - [Invoices, Stock]
    - \${Name}Function:
        Type: AWS::Serverless::Function
        Properties: { CodeUri: orders, Handler: app.handler, FunctionName: !Sub '\${Name}' }
Outputs:
  SharedArn: { Value: !Ref Shared, Export: { Name: !Sub '\${AWS::StackName}-shared' } }
`,
  'nested/template.json': JSON.stringify({
    Parameters: { SharedArn: { Type: 'String' } },
    Resources: {
      Prices: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { ZipFile: { 'Fn::Join': ['\n', ["const fs = require('fs');", 'exports.handler = () => 1;']] } },
          Handler: 'index.handler',
          Runtime: 'nodejs22.x',
          Layers: [{ Ref: 'SharedArn' }, { 'Fn::ImportValue': 'shop-shared' }],
        },
      },
      Deeper: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: '../template.yaml' } },
    },
  }),
  'samconfig.toml': `version = 0.1
[default.deploy.parameters]
stack_name = "shop"
region = "eu-west-1"
parameter_overrides = "Stage=\\"live\\" Other=1"
`,
  ...SHARED,
};

export const cloudformation: Seed = {
  'infra/shop.json': JSON.stringify(
    {
      Parameters: { Secrets: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/layers/secrets' } },
      Mappings: { Names: { live: { handler: 'app.handler' } } },
      Resources: {
        Money: {
          Type: 'AWS::Lambda::LayerVersion',
          Properties: { Content: '../layers/shared', CompatibleArchitectures: ['arm64'] },
        },
        MoneyForAll: {
          Type: 'AWS::Lambda::LayerVersionPermission',
          Properties: { LayerVersionArn: { Ref: 'Money' }, Principal: '*', Action: 'lambda:GetLayerVersion' },
        },
        Orders: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Code: '../orders',
            Handler: { 'Fn::FindInMap': ['Names', 'live', 'handler'] },
            Runtime: 'nodejs20.x',
            Architectures: ['x86_64'],
            Layers: [{ Ref: 'Money' }, { Ref: 'Secrets' }, ARN, { 'Fn::Sub': ['\${Arn}', { Arn: ARN }] }],
            Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/bootstrap' } },
          },
        },
        Image: { Type: 'AWS::Lambda::Function', Properties: { PackageType: 'Image', Code: { ImageUri: 'shop' } } },
      },
    },
    null,
    2,
  ),
  ...SHARED,
};

export const cdkOut: Seed = {
  'cdk.out/Shop.template.json': JSON.stringify(
    {
      Resources: {
        Orders1: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Code: { S3Key: 'aaaa.zip' },
            Handler: 'index.handler',
            Runtime: 'nodejs22.x',
            Layers: [{ Ref: 'Money1' }],
          },
          Metadata: {
            'aws:cdk:path': 'Shop/Orders/Resource',
            'aws:asset:path': 'asset.aaaa',
            'aws:asset:is-bundled': true,
          },
        },
        Money1: {
          Type: 'AWS::Lambda::LayerVersion',
          Properties: { Content: { S3Key: 'bbbb.zip' } },
          Metadata: { 'aws:asset:path': 'asset.bbbb', 'aws:asset:property': 'Content' },
        },
      },
    },
    null,
    2,
  ),
  'cdk.out/Shop.assets.json':
    '{ "files": { "aaaa": { "source": { "path": "asset.aaaa" } }, "bbbb": { "source": { "path": "../layers" } } } }\n',
  'cdk.out/manifest.json':
    '{ "artifacts": { "Shop": { "properties": { "templateFile": "Shop.template.json" }, "environment": "aws://1/eu-west-1" } } }\n',
  'cdk.out/asset.aaaa/index.js': 'exports.handler = async () => require("/opt/nodejs/money");\n',
  'cdk.out/asset.bbbb/nodejs/money.js': 'exports.total = () => 42;\n',
};

export const amplify: Seed = {
  'amplify/backend/function/orders/orders-cloudformation-template.json': JSON.stringify(
    {
      Parameters: {
        env: { Type: 'String' },
        functionshopMoneyArn: { Type: 'String', Default: 'functionshopMoneyArn' },
      },
      Resources: {
        LambdaFunction: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs22.x',
            Layers: [{ Ref: 'functionshopMoneyArn' }, ARN],
            FunctionName: {
              'Fn::If': [
                'ShouldNotCreateEnvResources',
                'orders',
                { 'Fn::Join': ['', ['orders', '-', { Ref: 'env' }]] },
              ],
            },
          },
        },
      },
    },
    null,
    2,
  ),
  'amplify/backend/function/orders/src/index.js': "exports.handler = async () => require('/opt/nodejs/money');\n",
  'amplify/backend/function/shopMoney/shopMoney-awscloudformation-template.json':
    '{ "Resources": { "LambdaLayerVersion1a2b": { "Type": "AWS::Lambda::LayerVersion", "Properties": {} } } }\n',
  'amplify/backend/function/shopMoney/parameters.json': '{ "runtimes": ["nodejs22.x"] }\n',
  'amplify/backend/function/shopMoney/lib/nodejs/money.js': 'exports.total = () => 42;\n',
  'amplify/backend/backend-config.json':
    '{ "function": { "orders": { "dependsOn": [{ "category": "function", "resourceName": "shopMoney" }] } } }\n',
};

export const serverless: Seed = {
  'serverless.yml': `service: shop
frameworkVersion: '4'
custom:
  stage: \${opt:stage, self:provider.stage, 'dev'}
  names: { dev: orders, live: "\${self:custom.names.dev}-live" }
  rates: \${file(./shared.yml):layers.rates}
provider:
  name: aws
  runtime: nodejs22.x
  region: \${self:custom.regions.\${self:custom.stage}, 'eu-west-1'}
  architecture: arm64
  stage: dev
  layers: [!Ref SharedLambdaLayer, '${ARN}']
  environment: \${file(./shared.yml):environment}
package:
  individually: true
  patterns: ['!**', 'orders/**']
layers:
  shared: { path: layers/shared, compatibleRuntimes: [nodejs22.x], compatibleArchitectures: [arm64], retain: true }
functions:
  orders:
    name: \${self:service}-\${self:custom.names.\${self:custom.stage}}
    handler: orders/app.handler
    layers:
      - { Ref: SharedLambdaLayer }
      - \${self:custom.rates}
      - Fn::Sub: 'arn:aws:lambda:\${AWS::Region}:111122223333:layer:mail:1'
  refunds: \${file(./refunds.yml):refunds}
build: { esbuild: { external: ['lodash'], exclude: ['@aws-sdk/*'] } }
plugins: [serverless-esbuild, serverless-layers]
resources:
  Resources:
    Prices: { Type: 'AWS::Lambda::LayerVersion', Properties: { Content: { S3Bucket: a, S3Key: b } } }
`,
  'shared.yml': `layers: { rates: '${ARN}' }
environment:
  NODE_PATH: /opt/nodejs
  STAGE: \${self:custom.stage}
`,
  'refunds.yml': 'refunds:\n  handler: orders/app.handler\n  runtime: nodejs20.x\n',
  ...SHARED,
};

export const pulumi: Seed = {
  'Pulumi.yaml': 'name: shop\nruntime: nodejs\nmain: index.ts\nconfig: { aws:region: eu-west-1 }\n',
  'Pulumi.dev.yaml': 'config:\n  aws:region: eu-west-1\n  shop:layer: money\n',
  'index.ts': `import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
const settings = new pulumi.Config('shop');
const money = new aws.lambda.LayerVersion('money', {
  layerName: settings.get('layer') ?? 'money',
  code: new pulumi.asset.FileArchive('./layers/shared'),
  compatibleRuntimes: [aws.lambda.Runtime.NodeJS22dX],
  compatibleArchitectures: ['arm64'],
});
for (const name of ['orders', 'refunds']) {
  new aws.lambda.Function(name, {
    code: new pulumi.asset.FileArchive('./orders'),
    handler: 'app.handler',
    runtime: aws.lambda.Runtime.NodeJS22dX,
    architectures: ['arm64'],
    layers: [money.arn, pulumi.interpolate\`\${money.arn}\`, '${ARN}'],
  });
}
`,
  ...SHARED,
};

export const architect: Seed = {
  'app.arc': `@app
shop

@aws
runtime nodejs22.x
architecture arm64
layer ${ARN}

@http
get /orders/:id
post /refunds
  src src/refunds

@events
order-paid

@tables
stock
  id *String
  stream true
`,
  'src/http/get-orders-000id/index.mjs':
    "import money from '@architect/shared/money.mjs';\nexport const handler = async () => money;\n",
  'src/http/get-orders-000id/config.arc': '@aws\nruntime nodejs20.x\nlayers\n  money\n',
  'src/refunds/index.mjs': 'export const handler = async () => 1;\n',
  'src/events/order-paid/index.js': 'exports.handler = async () => 1;\n',
  'src/shared/money.mjs': 'export default 42;\n',
};
