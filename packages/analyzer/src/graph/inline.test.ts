import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { attach, declaredAt, graphOf, layer } from '../../test/graph-lines.ts';
import type { FunctionPackage } from '../model/workspace.ts';

const test = suite('inline code');

const CODE =
  "const { z } = require('zod');\nrequire('./index');\nexports.handler = () => require('/opt/nodejs/money');";
const TEMPLATE = `Code:\n  ZipFile: |\n    ${CODE.replaceAll('\n', '\n    ')}\n`;

const inline = (more: Partial<FunctionPackage> = {}): FunctionPackage => {
  const start = TEMPLATE.indexOf('|');
  const at = { file: 'template.yaml', range: [start, TEMPLATE.length] as const };
  return {
    kind: 'function',
    id: 'Orders',
    name: 'Orders',
    framework: 'sam',
    declaredAt,
    runtime: { value: 'nodejs22.x', at: declaredAt },
    inline: { value: CODE, at },
    packageType: 'Zip',
    bundled: false,
    layers: attach('Shared'),
    layersComplete: true,
    ...more,
  };
};
const files = {
  'template.yaml': TEMPLATE,
  'shared/nodejs/money.js': "require('./rates');",
  'shared/nodejs/rates.js': '',
  'shared/nodejs/stock.js': '',
  'shared/package.json': '{"dependencies":{"zod":"4.1.0"}}',
};
const shared = layer('Shared', 'shared', { installs: [{ at: 'nodejs', from: 'shared/package.json' }] });
const graph = (orders: FunctionPackage) => graphOf(files, { functions: [orders], layers: [shared] });

test('what it imports from layers, where it stands in the template, and what that reaches', () => {
  const { inline: found, edges, reach } = graph(inline());
  const inOrders = found.get('Orders');
  assert.equal(
    inOrders?.edges.map(({ from, site, target, functions }) => [from, site.line, target, functions]),
    [
      ['template.yaml', 3, { kind: 'npm', name: 'zod', version: '4.1.0', layer: 'Shared' }, ['Orders']],
      ['template.yaml', 5, { kind: 'module', file: 'shared/nodejs/money.js', layer: 'Shared' }, ['Orders']],
    ],
  );
  assert.equal(
    inOrders?.edges.map(({ site }) => TEMPLATE.slice(...site.range)),
    ["'zod'", "'/opt/nodejs/money'"],
  );
  assert.equal(
    [...reach],
    [
      ['shared/nodejs/money.js', ['Orders']],
      ['shared/nodejs/rates.js', ['Orders']],
    ],
  );
  assert.equal([...new Set(edges.map(({ from }) => from))], ['shared/nodejs/money.js']);
});

test('nothing of other languages, and the whole code where an import cannot be found in the file', () => {
  const at = { file: 'template.yaml' };
  assert.is(graph(inline({ runtime: { value: 'python3.13', at } })).inline.size, 0);
  const range = [0, 4] as const;
  const escaped = inline({ inline: { value: 'require("/opt/nodejs/money")', at: { ...at, range } } });
  assert.equal(graph(escaped).inline.get('Orders')?.edges[0]?.site.range, range);
});

test.run();
