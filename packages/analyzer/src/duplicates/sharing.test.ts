import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, defaultOptions, memoryHost } from '../index.ts';
import type { CloneClass } from '../model/clone.ts';
import { sam, samFunction } from '../../test/findings.ts';

const test = suite('what sharing takes');

function classesIn(files: Record<string, string>): readonly CloneClass[] {
  const host = memoryHost({
    'template.yaml': sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds')),
    ...files,
  });
  const duplicates = { ...defaultOptions.duplicates, minTokens: 30, minLines: 3 };
  return analyze('', { ...defaultOptions, duplicates }, { host }).facts.clones;
}

const load = `async function load(id) {
  const { Item: found } = await client.send(new GetItemCommand({ TableName: TABLE, Key: { id: { S: id } } }));
  if (!found) throw new NotFound('nothing under ' + id);
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, read(value)]));
}
`;
const orders = `const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const { NotFound } = require('./errors');
const TABLE = process.env.ORDERS;
const client = new DynamoDBClient({});
const read = ({ S }) => S;
exports.handler = async ({ id }) => load(id);
`;

test('of the first copy: names of its file, modules, and what runs when they are loaded', () => {
  const files = {
    'orders/app.js': orders + load,
    'orders/errors.js': '',
    'refunds/app.js': load.replaceAll('client', 'db').replaceAll('TABLE', 'TABELLE'),
  };
  const [clone, ...others] = classesIn(files);
  assert.is(others.length, 0);
  assert.is(clone?.name, 'load');
  assert.equal(clone?.sharing, {
    names: ['TABLE', 'client', 'read'],
    imports: ['./errors', '@aws-sdk/client-dynamodb'],
    usesThis: false,
    runsAtLoad: true,
  });
});

test('a whole file brings everything along', () => {
  const text = orders + load;
  const [clone] = classesIn({
    'orders/app.js': text,
    'refunds/app.js': text,
    'orders/errors.js': '',
    'refunds/errors.js': '',
  });
  assert.is(clone?.shape, 'file');
  assert.equal(clone?.sharing.names, []);
  assert.equal(clone?.sharing.imports, ['./errors', '@aws-sdk/client-dynamodb']);
  assert.ok(clone?.sharing.runsAtLoad);
});

test.run();
