import type { Seed } from './seed.ts';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:layer:secrets:4';
const HANDLER = "import { total } from '/opt/nodejs/money.mjs';\nexport const handler = async () => total();\n";
const SHARED = { 'layers/shared/nodejs/money.mjs': 'export const total = () => 42;\n', 'src/orders.ts': HANDLER };

export const cdk: Seed = {
  'cdk.json': '{ "app": "npx tsx bin/shop.ts", "context": { "stage": "live", "names": ["orders", "refunds"] } }\n',
  'bin/shop.ts': `import { App } from 'aws-cdk-lib';
import { ShopStack } from '../lib/shop-stack';
const app = new App();
for (const region of ['eu-west-1', 'us-east-1']) {
  new ShopStack(app, \`Shop-\${region}\`, { env: { region }, stage: app.node.tryGetContext('stage') });
}
`,
  'lib/shop-stack.ts': `import { Stack, type StackProps } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import * as path from 'node:path';

const COMMON = { runtime: lambda.Runtime.NODEJS_22_X, architecture: lambda.Architecture.ARM_64 };
type Names = 'orders' | 'refunds';

export class ShopStack extends Stack {
  private readonly layers: lambda.ILayerVersion[] = [];
  constructor(scope: Construct, id: string, props: StackProps & { stage?: string }) {
    super(scope, id, props);
    const shared = new lambda.LayerVersion(this, 'Shared', {
      code: lambda.Code.fromAsset(path.join(__dirname, '..', 'layers', 'shared')),
      compatibleRuntimes: [lambda.Runtime.NODEJS_22_X],
      compatibleArchitectures: [lambda.Architecture.ARM_64],
    });
    this.layers.push(shared, lambda.LayerVersion.fromLayerVersionArn(this, 'Secrets', '${ARN}'));
    for (const name of ['orders', 'refunds'] as Names[]) this.add(name);
    const invoices = new lambda.Function(this, 'Invoices', {
      ...COMMON,
      code: lambda.Code.fromAsset('src'),
      handler: props.stage === 'live' ? 'orders.handler' : 'refunds.handler',
    });
    invoices.addLayers(...this.layers.filter((one) => one !== undefined));
    invoices.addEnvironment('NODE_PATH', ['/opt', 'nodejs'].join('/'));
    Object.entries({ stock: 1, mail: 2 }).forEach(([name, size]) => {
      const memory = Array.from({ length: size }, (_, index) => index * 2).reduce((a, b) => a + b, 128);
      new NodejsFunction(this, name, { ...COMMON, entry: 'src/orders.ts', memorySize: memory, layers: this.layers });
    });
  }

  private add(name: Names): void {
    new NodejsFunction(this, name.charAt(0).toUpperCase() + name.slice(1), {
      ...COMMON,
      entry: path.resolve(__dirname, \`../src/\${name}.ts\`),
      layers: this.layers,
      bundling: { externalModules: ['@aws-sdk/*', 'lodash'], minify: true },
    });
  }
}
`,
  ...SHARED,
};

export const sst: Seed = {
  'sst.config.ts': `export default $config({
  app: (input) => ({ name: 'shop', home: 'aws', removal: input?.stage === 'live' ? 'retain' : 'remove' }),
  async run() {
    const money = new aws.lambda.LayerVersion('money', { code: new $util.asset.FileArchive('layers/shared') });
    await import('./infra/api');
    new sst.aws.Function('Orders', { handler: 'src/orders.handler', runtime: 'nodejs22.x', architecture: 'arm64', layers: ['${ARN}', money.arn] });
  },
});
`,
  'infra/api.ts': `export const api = new sst.aws.ApiGatewayV2('Api');
api.route('GET /orders', 'src/orders.handler');
api.route('POST /orders', { handler: 'src/orders.handler', nodejs: { install: ['sharp'] } });
new sst.aws.Cron('Prices', { schedule: 'rate(1 day)', job: 'src/orders.handler' });
`,
  ...SHARED,
};

export const sstStacks: Seed = {
  'sst.config.ts': `import { Shop } from './stacks/shop';
export default { config: () => ({ name: 'shop', region: 'eu-west-1' }), stacks(app) { app.setDefaultFunctionProps({ runtime: 'nodejs20.x' }); app.stack(Shop); } };
`,
  'stacks/shop.ts': `import { Api, Function, use } from 'sst/constructs';
import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';
export function Shop({ stack, app }) {
  const money = new LayerVersion(stack, 'Money', { code: Code.fromAsset('layers/shared') });
  stack.setDefaultFunctionProps({ layers: [money] });
  const orders = new Function(stack, 'Orders', { handler: 'src/orders.handler', architecture: 'arm_64' });
  const api = new Api(stack, 'Api', {
    defaults: { function: { timeout: 10 } },
    routes: { 'GET /orders': 'src/orders.handler', 'POST /orders': { function: { handler: 'src/orders.handler', layers: ['${ARN}'] } } },
  });
  return { api, orders, name: \`\${app.stage}-\${stack.stackName}\` };
}
`,
  ...SHARED,
};

export const amplifyCode: Seed = {
  'amplify/backend.ts':
    "import { defineBackend } from '@aws-amplify/backend';\nimport { orders } from './functions/orders/resource';\ndefineBackend({ orders });\n",
  'amplify/functions/orders/resource.ts': `import { defineFunction } from '@aws-amplify/backend';
export const orders = defineFunction({
  name: 'orders', entry: './handler.ts', runtime: 22, architecture: 'arm64', layers: { money: '${ARN}', rates: 'rates:3' },
});
`,
  'amplify/functions/orders/handler.ts': "import money from 'money';\nexport const handler = async () => money;\n",
};

/** What stands around sources: manifests, lock files, compilers' settings, and sources of every style. */
export const surroundings: Seed = {
  'template.yaml': `Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Runtime: nodejs22.x, Architectures: [arm64], Layers: [!Ref Shared] } }
Resources:
  Shared: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer }, Metadata: { BuildMethod: nodejs22.x } }
  Orders: { Type: AWS::Serverless::Function, Properties: { CodeUri: orders, Handler: app.handler } }
  Refunds: { Type: AWS::Serverless::Function, Properties: { CodeUri: refunds/, Handler: dist/app.handler }, Metadata: { BuildMethod: esbuild } }
`,
  'package.json':
    '{ "name": "shop", "workspaces": ["orders", "refunds"], "type": "module", "scripts": { "build": "esbuild src/app.ts --bundle --outfile=dist/app.js && zip -r orders.zip dist" } }\n',
  'pnpm-workspace.yaml': "packages: ['orders', 'refunds', '!layer']\ncatalog: { zod: ^4.1.0 }\n",
  'layer/package.json':
    '{ "dependencies": { "zod": "4.1.0", "sharp": "^0.33.0", "@aws-sdk/client-s3": "3.600.0" }, "imports": { "#money": "./money.js" } }\n',
  'layer/money.js': 'exports.total = () => 42;\n',
  'orders/package.json':
    '{ "name": "orders", "main": "app.js", "exports": { ".": { "import": "./app.mjs", "require": "./app.js" }, "./*": "./lib/*.js" }, "dependencies": { "zod": "^3.22.0", "lodash": "catalog:", "sharp": "^0.32.0" } }\n',
  'orders/package-lock.json': JSON.stringify(
    {
      name: 'orders',
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { zod: '^3.22.0', sharp: '^0.32.0' } },
        'node_modules/zod': { version: '3.22.4' },
        'node_modules/sharp': { version: '0.32.6', os: ['linux'], cpu: ['x64'] },
        'node_modules/@img/sharp-linux-x64': {
          version: '0.33.0',
          optional: true,
          os: ['linux'],
          cpu: ['x64'],
          libc: ['glibc'],
        },
      },
    },
    null,
    2,
  ),
  'orders/app.js':
    "const { z } = require('zod');\nconst fs = require('node:fs');\nexports.handler = async () => { fs.writeFileSync('/opt/stock.json', z); };\n",
  'refunds/src/app.ts':
    "import { z } from 'zod';\nimport { total } from '@money/total';\nimport fs from 'fs';\nexport const handler = async (): Promise<void> => { await fs.promises.writeFile(`${process.env.HOME}/x`, total(z)); };\n",
  'refunds/src/total.ts': 'export const total = (rate: unknown): string => String(rate);\n',
  'refunds/tsconfig.json':
    '{\n  // comments are fine\n  "extends": "../tsconfig.base.json",\n  "compilerOptions": { "baseUrl": "src", "paths": { "@money/*": ["./*"], "/opt/*": ["../../layer/*"] }, "outDir": "dist", },\n  "references": [{ "path": "../orders" }]\n}\n',
  'tsconfig.base.json':
    '{ "extends": ["./refunds/tsconfig.json"], "compilerOptions": { "module": "NodeNext", "target": "ES2022" } }\n',
  'refunds/yarn.lock':
    '# yarn lockfile v1\n\n"zod@^3.22.0", zod@^3.0.0:\n  version "3.22.4"\n  resolved "https://registry.example/zod.tgz#abc"\n  dependencies:\n    lodash "^4.17.0"\n',
  'pnpm-lock.yaml':
    "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      sharp: { specifier: ^0.33.0, version: 0.33.5 }\npackages:\n  sharp@0.33.5: { engines: { node: '>=18' }, resolution: { integrity: sha512-a } }\n  '@img/sharp-linux-arm64@0.33.5': { cpu: [arm64], os: [linux], libc: [glibc] }\nsnapshots:\n  sharp@0.33.5: { optionalDependencies: { '@img/sharp-linux-arm64': 0.33.5 } }\n",
  '.gitignore': 'dist/\n*.zip\n',
};
