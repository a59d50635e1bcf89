import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Layer } from '../model/workspace.ts';
import type { DeclaredFunction } from './reader.ts';
import { uniteTwins } from './twins.ts';

const test = suite('twins');

const SOURCE = 'lib/shop-stack.ts';
const TEMPLATE = 'cdk.out/Shop.template.json';
const stated = <T>(file: string, value: T) => ({ value, at: { file } });
const local = (layer: string) => ({ kind: 'local', layer, at: { file: SOURCE } }) as const;

/** A function whose handler is not static. */
function silent(file: string): DeclaredFunction {
  return {
    kind: 'function',
    id: file === SOURCE ? `${SOURCE}#Orders` : `${file}#OrdersF70053CD`,
    name: 'Orders',
    framework: 'cdk',
    declaredAt: { file },
    packageType: 'Zip',
    bundled: true,
    layers: [],
    layersComplete: true,
  };
}

const orders = (file: string, more: Partial<DeclaredFunction> = {}): DeclaredFunction => ({
  ...silent(file),
  handler: stated(file, 'index.handler'),
  ...more,
});

function money(file: string, more: Partial<Layer> = {}): Layer {
  return {
    kind: 'layer',
    id: file === SOURCE ? `${SOURCE}#Money` : `${file}#MoneyDACC02AA`,
    name: 'Money',
    framework: 'cdk',
    declaredAt: { file },
    mounts: [],
    installs: [],
    complete: false,
    compatibleRuntimes: [],
    compatibleArchitectures: [],
    ...more,
  };
}

const unite = (functions: readonly DeclaredFunction[], layers: readonly Layer[] = []) =>
  uniteTwins({ functions, layers, exports: new Map([['shop-money', `${TEMPLATE}#MoneyDACC02AA`]]), problems: [] });

test('the source keeps its place and its code, and learns what only the template knows', () => {
  const { functions, problems } = unite([
    orders(SOURCE, { root: 'src', handler: stated(SOURCE, 'orders.handler'), layersComplete: false }),
    orders(TEMPLATE, {
      root: 'cdk.out/asset.1',
      runtime: stated(TEMPLATE, 'nodejs22.x'),
      architecture: stated(TEMPLATE, 'arm64'),
      layers: [{ kind: 'arn', arn: 'arn:1', at: { file: TEMPLATE } }],
    }),
  ]);
  assert.is(functions.length, 1);
  const [united] = functions;
  assert.is(united?.id, `${SOURCE}#Orders`);
  assert.is(united?.root, 'src');
  assert.is(united?.handler?.value, 'orders.handler');
  assert.is(united?.runtime?.value, 'nodejs22.x');
  assert.is(united?.architecture?.value, 'arm64');
  assert.is(united?.layers.length, 1);
  assert.is(united?.layersComplete, true);
  assert.equal(problems, []);
});

test('code that the source does not tell comes from the template, with its handler', () => {
  const made = orders(TEMPLATE, { root: 'cdk.out/asset.1', bundled: false });
  const [united] = unite([silent(SOURCE), made]).functions;
  assert.equal([united?.root, united?.handler?.value, united?.bundled], ['cdk.out/asset.1', 'index.handler', false]);
});

test('layers are one too, for everything that names them', () => {
  const other = orders(TEMPLATE, {
    id: `${TEMPLATE}#Refunds`,
    name: 'Refunds',
    layers: [local(`${TEMPLATE}#MoneyDACC02AA`)],
  });
  const content = { root: 'cdk.out/asset.2', mounts: [{ at: '', from: 'cdk.out/asset.2' }], complete: true };
  const { functions, layers, exports } = unite([other], [money(SOURCE), money(TEMPLATE, content)]);
  assert.equal(
    layers.map(({ id, root, complete }) => [id, root, complete]),
    [[`${SOURCE}#Money`, 'cdk.out/asset.2', true]],
  );
  assert.equal(functions[0]?.layers, [local(`${SOURCE}#Money`)]);
  assert.is(exports.get('shop-money'), `${SOURCE}#Money`);
});

test('a layer that the source passes around is the one that the template names', () => {
  const unknown = { kind: 'unknown', text: 'props.money', at: { file: SOURCE } } as const;
  const made = [local(`${TEMPLATE}#MoneyDACC02AA`)];
  const [united] = unite(
    [orders(SOURCE, { layers: [unknown] }), orders(TEMPLATE, { layers: made })],
    [money(SOURCE), money(TEMPLATE)],
  ).functions;
  assert.equal(united?.layers, [local(`${SOURCE}#Money`)]);
});

test('every stage that was synthesized is the same function', () => {
  const live = orders('cdk.out/assembly-Live/LiveShop.template.json');
  assert.is(unite([orders(SOURCE), orders(TEMPLATE), live]).functions.length, 1);
});

test('a real difference is one problem that names both places', () => {
  const { functions, problems } = unite([
    orders(SOURCE, { runtime: stated(SOURCE, 'nodejs22.x'), architecture: stated(SOURCE, 'arm64') }),
    orders(TEMPLATE, { runtime: stated(TEMPLATE, 'nodejs20.x'), architecture: stated(TEMPLATE, 'x86_64') }),
  ]);
  assert.is(functions[0]?.runtime?.value, 'nodejs22.x');
  assert.is(problems.length, 1);
  assert.is(problems[0]?.code, 'DECLARATIONS_DIFFER');
  assert.match(problems[0]?.message ?? '', SOURCE);
  assert.match(problems[0]?.message ?? '', `${TEMPLATE}#OrdersF70053CD`);
  const layers = unite(
    [orders(SOURCE, { layers: [local(`${SOURCE}#Money`)] }), orders(TEMPLATE)],
    [money(SOURCE), money(TEMPLATE)],
  );
  assert.equal(
    layers.problems.map(({ code }) => code),
    ['DECLARATIONS_DIFFER'],
  );
});

test('the same layers in other words are no difference', () => {
  const layers = [
    local(`${SOURCE}#Money`),
    { kind: 'unknown', text: 'props.secretsArn', at: { file: SOURCE } },
  ] as const;
  const made = [local(`${TEMPLATE}#MoneyDACC02AA`), { kind: 'arn', arn: 'arn:1', at: { file: TEMPLATE } }] as const;
  const { problems } = unite(
    [orders(SOURCE, { layers }), orders(TEMPLATE, { layers: made })],
    [money(SOURCE), money(TEMPLATE)],
  );
  assert.equal(problems, []);
});

test('what is not surely the same stays apart', () => {
  const apart = (...functions: DeclaredFunction[]) => assert.is(unite(functions).functions.length, functions.length);
  apart(orders(SOURCE, { handler: stated(SOURCE, 'index.main') }), orders(TEMPLATE));
  apart(orders(SOURCE, { name: 'Refunds' }), orders(TEMPLATE));
  apart(orders(SOURCE), orders('lib/other-stack.ts', { id: 'lib/other-stack.ts#Orders' }), orders(TEMPLATE));
  apart(orders('template.yaml', { framework: 'sam' }), orders(TEMPLATE));
  apart(orders(TEMPLATE), orders('cdk.out/Other.template.json'));
});

test.run();
