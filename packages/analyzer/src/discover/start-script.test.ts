import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../host/memory.ts';
import { discover } from './index.ts';
import { startScript } from './start-script.ts';

const test = suite('start script');

/** The file that a script hands to Node. */
const entryOf = (script: string, files: Readonly<Record<string, string>> = { 'shop/server.js': '' }) =>
  startScript(memoryHost({ 'shop/run.sh': script, ...files }), 'shop', 'run.sh')?.entry;

test('the file that a script hands to Node', () => {
  assert.is(entryOf('#!/bin/bash\nnode server.js'), 'shop/server.js');
  assert.is(entryOf('NODE_ENV=live exec node --enable-source-maps ./server.js\n'), 'shop/server.js');
  assert.is(
    entryOf('[ -d /tmp/x ] || mkdir /tmp/x\nexec node "dist/server"', { 'shop/src/server.ts': '' }),
    'shop/src/server.ts',
  );
  assert.is(entryOf('# node server.js\nexec python main.py'), undefined);
  assert.is(entryOf('npm start'), undefined);
  assert.is(entryOf('node built.js'), undefined);
});

test('a handler that is a function, or that is not there, is no script', () => {
  const host = memoryHost({ 'shop/index.js': '', 'shop/app.handler': '' });
  for (const handler of ['index.handler', 'index.js', 'app.handler', 'run.sh'])
    assert.is(startScript(host, 'shop', handler), undefined, handler);
});

test('a function that a script starts has the file behind it, and no problem without one', () => {
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: shop, Handler: run.sh, Runtime: nodejs22.x }
`;
  const found = (script: string) => {
    const files = { 'template.yaml': template, 'shop/run.sh': script, 'shop/server.js': '' };
    const { workspace, problems } = discover(memoryHost(files), {});
    return [workspace.functions[0]?.entry, problems.map(({ code }) => code)];
  };
  assert.equal(found('exec node server.js'), ['shop/server.js', []]);
  assert.equal(found('exec node built.js'), [undefined, []]);
});

test.run();
