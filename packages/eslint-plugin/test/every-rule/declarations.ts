import { sam, samFunction, samLayer } from '../../../analyzer/test/findings.ts';
import { RUNTIME, type Shop } from './shop.ts';
import type { RuleCase } from './cases.ts';

const MB = 1_048_576;
const arn = (name: string, version = 1, region = 'eu-west-1') =>
  `arn:aws:lambda:${region}:123456789012:layer:${name}:${version}`;

const files = { 'orders/app.js': 'exports.handler = async () => 1;\n', 'layers/money/nodejs/money.js': '' };
const attached = (layer: NonNullable<Shop['layers']>[string], unit = {}, more = {}): Shop => ({
  functions: { Orders: { code: 'orders', layers: ['Money'], ...unit } },
  layers: { Money: layer },
  files: { ...files, ...more },
});
const MONEY = { content: 'layers/money' };
const only = (unit: Partial<Shop['functions'][string]>): Shop => ({
  functions: { Orders: { code: 'orders', ...unit } },
  files,
});

/** Rules about what declares functions and layers. */
export const declarations: Readonly<Record<string, RuleCase>> = {
  'handler-exists': {
    declared: {
      functions: { Orders: { code: 'orders' } },
      files: { 'orders/app.js': 'exports.handle = async () => 1;\n' },
    },
  },
  'layer-architecture-match': {
    declared: attached({ ...MONEY, architectures: ['x86_64'] }, { architecture: 'arm64' }),
  },
  'layer-region-match': { declared: only({ layers: [arn('tax'), arn('pdf'), arn('mail', 1, 'us-east-1')] }) },
  'layer-runtime-match': { declared: attached({ ...MONEY, runtimes: ['nodejs20.x'] }) },
  'layer-version-skew': {
    declared: {
      functions: {
        Orders: { code: 'orders', layers: [arn('tax', 3)] },
        Refunds: { code: 'orders', layers: [arn('tax', 5)] },
      },
      files,
    },
  },
  'max-layers': {
    declared: only({ layers: ['money', 'stock', 'mail', 'pdf', 'tax', 'cover'].map((name) => arn(name)) }),
  },
  'max-unzipped-size': { declared: attached(MONEY, {}, { 'layers/money/bin/fonts': new Uint8Array(251 * MB) }) },
  'no-deprecated-runtime': { declared: only({ runtime: 'nodejs16.x' }) },
  'no-duplicate-layer': {
    declared: attached(MONEY, { layers: ['Money', 'Money'] }),
    written: {
      'template.yaml': {
        'template.yaml': sam(samFunction('Orders', 'orders', `, Layers: [${arn('tax', 3)}, ${arn('tax', 5)}]`)),
        'orders/app.js': '',
      },
    },
  },
  'no-layers-on-image': { declared: attached(MONEY, { image: true }, { 'orders/Dockerfile': 'FROM scratch\n' }) },
  'no-public-layer': { declared: attached({ ...MONEY, isPublic: true }) },
  'no-search-path-override': {
    declared: attached(
      MONEY,
      { environment: { NODE_PATH: './lib' } },
      {
        'orders/app.js': "require('money');\n",
        'layers/money/nodejs/node_modules/money/package.json': '{ "name": "money", "version": "1.0.0" }',
        'layers/money/nodejs/node_modules/money/index.js': '',
      },
    ),
    written: {
      'template.yaml': {
        'template.yaml': sam(
          samFunction(
            'Orders',
            'orders',
            ', Layers: [!Ref Pdf], Environment: { Variables: { LD_LIBRARY_PATH: ./lib } }',
          ) + samLayer('Pdf', 'layers/pdf'),
        ),
        'orders/app.js': '',
        'layers/pdf/lib/libpdf.so.3': '',
      },
    },
  },
  'no-silent-layer-override': {
    declared: {
      functions: { Orders: { code: 'orders', layers: ['Stock'] } },
      layers: { Money: MONEY, Stock: { content: 'layers/stock' } },
      shared: ['Money'],
      files: { ...files, 'layers/stock/nodejs/stock.js': '' },
    },
    except: { 'SAM in YAML': 'joins', 'SAM in JSON': 'joins', 'CDK in TypeScript': 'joins' },
  },
  'no-unused-layer': { declared: attached(MONEY) },
  'retain-layer-versions': { declared: attached({ ...MONEY, deletesOldVersions: true }) },
  'valid-layer-arn': { declared: only({ layers: [arn('tax', 1, 'eu-west1')] }) },
  'valid-layer-structure': {
    declared: attached({ ...MONEY, built: true }, {}, { 'layers/money/nodejs/package.json': '{}' }),
    except: { 'Serverless in YAML': 'noBuild', 'Serverless in JSON': 'noBuild', 'CDK in TypeScript': 'noBuild' },
  },
  'external-provided-by-layer': {
    declared: {
      functions: { Orders: { code: 'orders', externals: ['dayjs'], runtime: RUNTIME } },
      files: {
        'orders/app.ts': 'import dayjs from "dayjs";\nexport const handler = () => dayjs();\n',
        'orders/package.json': '{ "dependencies": { "dayjs": "^1.11.0" } }',
        'package.json': '{ "dependencies": { "dayjs": "^1.11.0" } }',
      },
    },
  },
  'no-layer-bloat': {
    declared: attached(MONEY, {}, { 'layers/money/nodejs/money.d.ts': 'x'.repeat(1_200_000) }),
  },
  'no-layer-file-conflict': {
    declared: {
      functions: { Orders: { code: 'orders', layers: ['Prices', 'Covers'] } },
      layers: { Prices: { content: 'layers/prices' }, Covers: { content: 'layers/covers' } },
      files: {
        ...files,
        'layers/prices/nodejs/config.json': '{ "currency": "EUR" }',
        'layers/covers/nodejs/config.json': '{ "width": 200 }',
      },
    },
  },
  'no-partial-aws-sdk-layer': {
    declared: attached(
      MONEY,
      {},
      {
        'orders/app.js': 'require("@aws-sdk/client-s3"); require("@aws-sdk/client-sqs");',
        'layers/money/nodejs/node_modules/@aws-sdk/client-s3/index.js': '',
        'layers/money/nodejs/node_modules/@aws-sdk/client-s3/package.json':
          '{ "name": "@aws-sdk/client-s3", "version": "3.900.0" }',
      },
    ),
  },
};
