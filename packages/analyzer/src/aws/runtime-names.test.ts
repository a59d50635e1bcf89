import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { otherRuntime } from './runtime-names.ts';

const test = suite('names of runtimes');

test('as Lambda, the CDK and Pulumi spell them', () => {
  assert.equal(otherRuntime('nodejs16.x', 'nodejs24.x'), [
    ['nodejs16.x', 'nodejs24.x'],
    ['NODEJS_16_X', 'NODEJS_24_X'],
    ['NodeJS16dX', 'NodeJS24dX'],
  ]);
  assert.equal(otherRuntime('python3.9', 'python3.14').slice(1), [
    ['PYTHON_3_9', 'PYTHON_3_14'],
    ['Python3d9', 'Python3d14'],
  ]);
});

test('of other languages only Lambda’s own', () => {
  assert.equal(otherRuntime('java8.al2', 'java25'), [['java8.al2', 'java25']]);
  assert.equal(otherRuntime('go1.x', 'provided.al2023'), [['go1.x', 'provided.al2023']]);
});

test.run();
