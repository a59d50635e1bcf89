import { elf } from '../../../analyzer/test/build-binaries.ts';
import { zip } from '../../../analyzer/test/build-zip.ts';
import { sam, samFunction, samLayer } from '../../../analyzer/test/findings.ts';
import type { Files, RuleCase } from './cases.ts';

const MB = 1_048_576;
const SHARED = samLayer('Shared', 'layers/shared');
const ATTACHED = samFunction('Orders', 'orders', ', Layers: [!Ref Shared]') + SHARED;
const bundled = (name: string) => `${samFunction(name, name.toLowerCase())}    Metadata: { BuildMethod: esbuild }\n`;

/** A function that attaches one layer, whose files lie in layers/shared. */
const shop = (more: Files, runtime = 'nodejs22.x'): Files => ({
  'template.yaml': sam(ATTACHED).replace('nodejs22.x', runtime),
  'layers/shared/nodejs/money.js': '',
  ...more,
});
const USING = { 'orders/app.js': "require('/opt/nodejs/money');\n" };
const ofPackage = (name: string, more = '') => ({
  [`layers/shared/nodejs/node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "4.1.0", "license": "MIT"${more} }`,
  [`layers/shared/nodejs/node_modules/${name}/index.js`]: '',
});
const two = { 'template.yaml': sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds')) };
const twoBundled = { 'template.yaml': sam(bundled('Orders') + bundled('Refunds')) };
const HELPER =
  '(order, rate) {\n  const net = order.lines.reduce((sum, line) => sum + line.price * line.count, 0);\n  const tax = Math.round(net * rate);\n  const freight = order.express ? 900 : 400;\n  return { net, tax, freight, gross: net + tax + freight, currency: order.currency };\n}\n';
const writing = (place: string): Readonly<Record<string, Files>> => ({
  'orders/app.js': {
    'template.yaml': sam(samFunction('Orders', 'orders')),
    'orders/app.js': `const fs = require('node:fs');\nexports.handler = () => fs.writeFileSync('${place}', '');\n`,
  },
  'orders/app.ts': {
    'template.yaml': sam(bundled('Orders')),
    'orders/app.ts': `import { writeFileSync } from 'node:fs';\nexport const handler = (): void => writeFileSync('${place}', '');\n`,
  },
});
/** The path in one file, the call that writes in another, and in the file it is said of nothing that looks like a file system. */
const acrossModules = (place: string): Readonly<Record<string, Files>> => ({
  'orders/prices.js': {
    'template.yaml': sam(samFunction('Orders', 'orders')),
    'orders/app.js': "require('./prices');\n",
    'orders/disk.js': "const fs = require('node:fs');\nexports.keep = (file, text) => fs.writeFileSync(file, text);\n",
    'orders/places.js': `exports.PRICES = '${place}';\n`,
    'orders/prices.js':
      "const { keep } = require('./disk');\nconst { PRICES } = require('./places');\nexports.refresh = (text) => keep(PRICES, text);\n",
  },
});
const native = (file: Uint8Array) => ({
  file: 'orders/cover.node',
  files: { 'template.yaml': sam(samFunction('Orders', 'orders')), 'orders/app.js': '', 'orders/cover.node': file },
  why: 'binary' as const,
});
const BUILDS = ['@img/press-linux-x64', '@img/press-linux-arm64', '@img/press-darwin-arm64'];

/** Rules about code, npm packages and native binaries. */
export const inFiles: Readonly<Record<string, RuleCase>> = {
  'max-zipped-size': {
    written: {
      'infra/index.ts': {
        'infra/Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
        'infra/index.ts': `import * as aws from '@pulumi/aws';\nimport * as pulumi from '@pulumi/pulumi';\nnew aws.lambda.LayerVersion('covers', { layerName: 'covers', code: new pulumi.asset.FileArchive('./covers.zip') });\n`,
        'infra/covers.zip': zip({ 'bin/fonts': 'x'.repeat(51 * MB) }, { stored: true }),
      },
    },
  },
  'no-bundled-sdk-v2-assumption': {
    written: {
      'orders/app.js': {
        'template.yaml': sam(samFunction('Orders', 'orders')),
        'orders/app.js': "const S3 = require('aws-sdk/clients/s3');\n",
      },
    },
  },
  'no-cross-function-import': {
    written: {
      'orders/app.js': {
        ...two,
        'orders/app.js': "require('../refunds/totals');\n",
        'refunds/app.js': '',
        'refunds/totals.js': '',
      },
      'orders/app.ts': {
        ...twoBundled,
        'orders/app.ts': "import '../refunds/totals';\n",
        'refunds/app.ts': '',
        'refunds/totals.ts': '',
      },
    },
  },
  'no-duplicate-code': {
    written: {
      'orders/app.js': {
        ...two,
        'orders/app.js': `exports.total = function total${HELPER}`,
        'refunds/app.js': `exports.total = function total${HELPER}`,
      },
      'orders/app.ts': {
        ...twoBundled,
        'orders/app.ts': `export function total${HELPER}`,
        'refunds/app.ts': `export function total${HELPER}`,
      },
    },
  },
  'no-esm-layer-import': {
    written: {
      'orders/app.mjs': shop({ 'orders/app.mjs': "import zod from 'zod';\n", ...ofPackage('zod') }, 'nodejs16.x'),
    },
    unwritten: { ts: 'asItIs' },
  },
  'no-import-cycle': {
    written: {
      'orders/app.js': {
        ...two,
        'orders/app.js': "require('./stock');\n",
        'orders/stock.js': "require('./app');\n",
        'refunds/app.js': '',
      },
      'orders/app.ts': {
        ...twoBundled,
        'orders/app.ts': "import { stock } from './stock';\nexport const handler = () => stock();\n",
        'orders/stock.ts': "import { handler } from './app';\nexport const stock = () => handler();\n",
        'refunds/app.ts': '',
      },
    },
  },
  'no-layer-to-function-import': {
    written: {
      'layers/shared/nodejs/money.js': shop({
        ...USING,
        'layers/shared/nodejs/money.js': "require('../../../orders/rates');\n",
        'orders/rates.js': '',
      }),
      'layers/shared/nodejs/money.ts': shop({
        ...USING,
        'layers/shared/nodejs/money.ts': "import '../../../orders/rates';\n",
        'orders/rates.ts': '',
      }),
    },
  },
  'no-opt-write': { written: { ...writing('/opt/stock.json'), ...acrossModules('/opt/prices.json') } },
  'no-write-outside-tmp': {
    written: { ...writing('/var/task/stock.json'), ...acrossModules('/var/task/prices.json') },
  },
  'no-require-esm-layer': {
    written: {
      'orders/app.js': shop({
        'orders/app.js': "require('/opt/nodejs/money.mjs');\n",
        'layers/shared/nodejs/money.mjs': '',
      }),
    },
    unwritten: { ts: 'asItIs' },
  },
  'no-unresolved-layer-import': {
    written: {
      'orders/app.js': shop({ 'orders/app.js': "require('/opt/nodejs/mony');\n" }),
      'orders/app.ts': shop({
        'template.yaml': sam(
          `${samFunction('Orders', 'orders', ', Layers: [!Ref Shared]')}    Metadata: { BuildMethod: esbuild }\n${SHARED}`,
        ),
        'orders/app.ts': "import '/opt/nodejs/mony';\n",
      }),
    },
  },
  'opt-import-extension': {
    written: { 'orders/app.mjs': shop({ 'orders/app.mjs': "import '/opt/nodejs/money';\n" }) },
    unwritten: { ts: 'asItIs' },
  },
  'prefer-bare-layer-specifier': {
    written: {
      'orders/app.js': shop({ 'orders/app.js': "require('/opt/nodejs/node_modules/zod');\n", ...ofPackage('zod') }),
      'orders/app.ts': shop({ 'orders/app.ts': "import '/opt/nodejs/node_modules/zod';\n", ...ofPackage('zod') }),
    },
  },
  'no-package-version-skew': {
    written: {
      'orders/package.json': shop({
        'orders/app.js': "require('zod');\n",
        'orders/package.json': '{ "devDependencies": { "zod": "^3.22.0" } }',
        ...ofPackage('zod'),
      }),
    },
  },
  'no-shadowed-layer-package': {
    written: {
      'orders/package.json': shop({
        'orders/app.js': "require('zod');\n",
        'orders/package.json': '{ "dependencies": { "zod": "^3.22.0" } }',
        ...ofPackage('zod'),
      }),
    },
  },
  'no-unreachable-peer': {
    written: {
      'orders/package.json': shop({
        'orders/app.js': "require('ledger'); require('zod');\n",
        'orders/package.json': '{ "dependencies": { "zod": "^4.0.0" } }',
        ...ofPackage('ledger', ', "peerDependencies": { "zod": "^4.0.0" }'),
      }),
    },
  },
  'native-abi': {
    unheard: native(elf({ machine: 'x86_64', needed: ['libc.so.6'], symbols: ['node_register_module_v108'] })),
  },
  'native-architecture': { unheard: native(elf({ machine: 'arm64', needed: ['libc.so.6'] })) },
  'native-libc': {
    unheard: native(elf({ machine: 'x86_64', needed: ['libc.so.6'], versions: ['GLIBC_2.38'] })),
  },
  'native-platform-package': {
    written: {
      'package.json': {
        'template.yaml': sam(samFunction('Orders', 'orders')),
        'orders/app.js': "const press = require('press');\nexports.handler = () => press();\n",
        'package.json': '{\n  "dependencies": { "press": "^1.0.0" }\n}\n',
        'package-lock.json': JSON.stringify({
          lockfileVersion: 3,
          packages: {
            '': { dependencies: { press: '^1.0.0' } },
            'node_modules/press': { optionalDependencies: Object.fromEntries(BUILDS.map((build) => [build, '1.0.0'])) },
            'node_modules/@img/press-darwin-arm64': { optional: true },
          },
        }),
      },
    },
  },
};
