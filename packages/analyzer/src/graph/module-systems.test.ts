import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requiredSystem } from './module-systems.ts';

const test = suite('module systems');

test('what require finds in an npm package, by its package.json', () => {
  assert.is(requiredSystem({}, ''), 'commonjs');
  assert.is(requiredSystem({ type: 'module' }, ''), 'esm');
  assert.is(requiredSystem({ main: 'money.mjs' }, ''), 'esm');
  assert.is(requiredSystem({ type: 'module', main: './money.cjs' }, ''), 'commonjs');
  assert.is(requiredSystem({ type: 'module', exports: { import: './a.js', require: './a.cjs' } }, ''), 'commonjs');
  assert.is(requiredSystem({ type: 'module', exports: './a.js' }, ''), 'esm');
  assert.is(requiredSystem({ type: 'module', exports: { '.': { import: './a.js' } } }, ''), 'esm');
  assert.is(requiredSystem({ exports: { 'module-sync': './a.mjs', default: './a.cjs' } }, ''), 'commonjs');
});

test('silent where package.json does not tell', () => {
  assert.is(requiredSystem({ type: 'module', exports: { require: './dist/cjs/a.js' } }, ''), undefined);
  assert.is(requiredSystem({ type: 'module', main: 'dist' }, ''), undefined);
  assert.is(requiredSystem({ type: 'module', exports: { '.': './a.js' } }, 'format'), undefined);
  assert.is(requiredSystem({ type: 'module' }, 'package.json'), 'commonjs');
});

test.run();
