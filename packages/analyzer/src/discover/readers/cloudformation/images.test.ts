import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('cloudformation/images');

const FILES = {
  'api/Dockerfile': 'FROM public.ecr.aws/lambda/nodejs:22\nCOPY . .\nCMD ["orders.handler"]',
  'api/orders.js': '',
  'api/refunds.js': '',
};

/** The functions of a SAM template whose only function has these lines, below `Orders`. */
function read(...lines: readonly string[]) {
  const template = [
    'Resources:',
    '  Orders:',
    '    Type: AWS::Serverless::Function',
    ...lines.map((line) => `    ${line}`),
  ];
  const { workspace, problems } = discover(memoryHost({ ...FILES, 'template.yaml': template.join('\n') }), {});
  const [orders] = workspace.functions;
  assert.equal([orders?.packageType, orders?.runtime, problems], ['Image', undefined, []]);
  return [orders?.root, orders?.handler?.value, orders?.entry];
}

test('an image that SAM builds has the code of its Dockerfile', () => {
  const build = ['Metadata:', '  Dockerfile: Dockerfile', '  DockerContext: ./api', '  DockerTag: v1'];
  assert.equal(read('Properties: { PackageType: Image }', ...build), ['api', 'orders.handler', 'api/orders.js']);
  const config = 'Properties: { PackageType: Image, ImageConfig: { Command: [refunds.handler] } }';
  assert.equal(read(config, ...build), ['api', 'refunds.handler', 'api/refunds.js']);
});

test('an image from a registry, or from a build that is not said, has none', () => {
  assert.equal(read('Properties: { PackageType: Image, ImageUri: "1.dkr.ecr.eu-west-1.amazonaws.com/orders:1" }'), [
    undefined,
    undefined,
    undefined,
  ]);
  const open = ['Properties: { PackageType: Image }', 'Metadata: { DockerContext: api, Dockerfile: !Ref File }'];
  assert.equal(read(...open), [undefined, undefined, undefined]);
});

test.run();
