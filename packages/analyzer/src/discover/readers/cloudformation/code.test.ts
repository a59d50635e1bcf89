import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('cloudformation/code');

/** A SAM function with these properties and more, in a template beside these files. */
function read(properties: string, more: string, ...files: readonly string[]) {
  const template = `Resources:\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties: { Runtime: nodejs22.x, ${properties} }\n${more}`;
  const { workspace, problems } = discover(
    memoryHost({ 'template.yaml': template, ...Object.fromEntries(files.map((file) => [file, ''])) }),
    {},
  );
  const [orders] = workspace.functions;
  return [orders?.root, orders?.entry, problems.map(({ code }) => code).join()];
}

test('the entry point of a bundler is the file behind the handler, in whatever folder it lies', () => {
  const build = (points: string) =>
    `    Metadata: { BuildMethod: esbuild, BuildProperties: { EntryPoints: [${points}] } }\n`;
  const files = ['api/lib/handlers/app.ts', 'api/lib/handlers/other.ts', 'api/lib/app.ts'];
  const properties = 'CodeUri: api, Handler: app.handler';
  assert.equal(read(properties, build('lib/handlers/app.ts'), ...files), ['api', 'api/lib/handlers/app.ts', '']);
  assert.equal(read(properties, build('lib/handlers/other.ts'), ...files), ['api', undefined, 'HANDLER_NOT_FOUND']);
});

test('a file that is zipped alone', () => {
  const properties = 'CodeUri: api/orders.js, Handler: orders.handler';
  assert.equal(read(properties, '', 'api/orders.js'), ['api', 'api/orders.js', '']);
  assert.equal(read(properties, ''), ['api/orders.js', undefined, 'HANDLER_NOT_FOUND']);
});

test('inline code has no folder, no entry and no problem', () => {
  const code = 'InlineCode: "exports.handler = async () => 1;", Handler: index.handler';
  assert.equal(read(code, ''), [undefined, undefined, '']);
});

test('what inline code says, where all of it is static', () => {
  const template = `Resources:
  Orders: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x, InlineCode: "exports.a = 1" } }
  Refunds: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: !Join ["; ", [a(), b()]] } } }
  Stock: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: !Sub "a('\${Table}')" } } }`;
  const { workspace } = discover(memoryHost({ 'template.yaml': template }), {});
  assert.equal(
    workspace.functions.map(({ name, inline }) => [name, inline?.value]),
    [
      ['Orders', 'exports.a = 1'],
      ['Refunds', 'a(); b()'],
      ['Stock', undefined],
    ],
  );
});

test.run();
