import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('serverless/images');

/** The functions of a service with these lines. */
const read = (...lines: readonly string[]) =>
  discover(
    memoryHost({
      'serverless.yml': ['service: shop', ...lines].join('\n'),
      'api/Dockerfile': 'FROM public.ecr.aws/lambda/nodejs:22\nCOPY . .\nCMD ["orders.handler"]',
      'api/orders.js': '',
      'api/refunds.js': '',
    }),
    {},
  ).workspace.functions.map(({ root, handler, entry, packageType }) => [root, handler?.value, entry, packageType]);

test('an image that the framework builds has the code of its Dockerfile', () => {
  const provider = 'provider: { name: aws, ecr: { images: { api: { path: ./api, file: Dockerfile } } } }';
  const functions = [
    'functions:',
    '  orders: { image: api }',
    '  refunds: { image: { name: api, command: [refunds.handler] } }',
  ];
  assert.equal(read(provider, ...functions), [
    ['api', 'orders.handler', 'api/orders.js', 'Image'],
    ['api', 'refunds.handler', 'api/refunds.js', 'Image'],
  ]);
});

test('an image from a registry has none', () => {
  const image =
    '1.dkr.ecr.eu-west-1.amazonaws.com/shop@sha256:6bb600b4d6e1d7cf521097177dd0c4e9ea373edb91984a505333be8ac9455d38';
  assert.equal(read('provider: { name: aws }', `functions: { orders: { image: "${image}" } }`), [
    [undefined, undefined, undefined, 'Image'],
  ]);
});

test.run();
