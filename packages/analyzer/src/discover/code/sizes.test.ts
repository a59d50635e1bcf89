import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { read } from '../../../test/cdk.ts';

const test = suite('sizes of values');

const ORDERS =
  "new lambda.Function(this, 'Orders', { code: lambda.Code.fromAsset('src/orders'), handler: name, layers });";
const NOTHING_ELSE = ["const name: any = 'index.handler';", 'const layers: any = [];'];

/** The handler of a function after these lines, and how its list of layers ends. */
function after(...lines: readonly string[]) {
  const { functions } = read(...lines, ORDERS);
  assert.is(functions.length, 1);
  return { handler: functions[0]?.handler?.value, layersComplete: functions[0]?.layersComplete };
}

test('a list that a loop doubles is not followed to its end', () => {
  const doubling = 'for (let round = 0; round < 40; round++)';
  for (const line of ['layers = [...layers, ...layers];', 'layers = layers.concat(layers);', 'layers.push(...layers);'])
    assert.is(
      after("const name = 'a.b';", "let layers: any = ['x'];", `${doubling} ${line}`).layersComplete,
      false,
      line,
    );
});

test('a text that a loop doubles is not known', () => {
  for (const line of [
    'name += name;',
    'name = name + name;',
    'name = `${name}${name}`;',
    "name = name.replaceAll('x', name);",
  ])
    assert.is(
      after("let name = 'xx';", 'const layers: any = [];', `for (let round = 0; round < 40; round++) ${line}`).handler,
      undefined,
      line,
    );
  assert.is(after("const name = 'x'.padStart(999999999);", 'const layers: any = [];').handler, undefined);
  assert.is(
    after(
      'let name: any = scope;',
      'const layers: any = [];',
      'for (let round = 0; round < 40; round++) name = `${name}${name}`;',
    ).handler,
    undefined,
  );
});

test('classes that extend themselves', () => {
  const loop = ['class Loop extends Pool {}', 'class Pool extends Loop {}', "new Loop(this, 'Loop');", 'Loop.layers;'];
  assert.is(after(...NOTHING_ELSE, ...loop).handler, 'index.handler');
});

test.run();
