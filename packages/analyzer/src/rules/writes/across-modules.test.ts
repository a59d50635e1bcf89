import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Files, writesFound } from '../../../test/writes-found.ts';

const test = suite('writes across modules');

test('a finding stands on the call that hands the path over, one for each', () => {
  const helper = { './disk': `import fs from 'fs'; export const save = (to: string) => fs.writeFileSync(to, '');` };
  const handler = `import { save } from './disk';\nsave('/opt/a');\nsave('/tmp/b');\nsave('stock.json');`;
  assert.equal(writesFound(handler, helper), ['2: /opt/a', '4: /var/task/stock.json']);
});

test('a call is followed wherever a writing function may come from', () => {
  const others: Files = {
    './shelf': `export class Shelf { constructor(readonly disk: typeof import('fs')) {} }`,
    './report': `export const dump = (to: string) => process.report.writeReport(to);`,
    './passed': `export * from './disk';`,
    './disk': `export const save = (to: string) => require('fs').writeFileSync(to, '');`,
  };
  const handler = `import fs from 'fs'; import { Shelf } from './shelf'; import * as all from './passed';
import { dump } from './report';
new Shelf(fs).disk.writeFileSync('/opt/a', '');
dump('/opt/b');
all.save('/opt/c');`;
  assert.equal(writesFound(handler, others), ['3: /opt/a', '4: /opt/b', '5: /opt/c']);
});

const projects: readonly (readonly [what: string, handler: string, others: Files, path?: string])[] = [
  [
    'a constant',
    `import { CACHE } from './places'; import fs from 'fs'; fs.mkdirSync(CACHE);`,
    { './places': `export const CACHE = '/opt/cache';` },
    '/opt/cache',
  ],
  [
    'a constant that changes',
    `import { CACHE } from './places'; import fs from 'fs'; fs.mkdirSync(CACHE);`,
    { './places': `export let CACHE = '/opt/cache'; export const set = (x: string) => { CACHE = x; };` },
  ],
  [
    'a member of a default export',
    `import places from './places'; import fs from 'fs'; fs.mkdirSync(places.cache);`,
    { './places': `export default { cache: '/opt/cache' };` },
    '/opt/cache',
  ],
  [
    'fs passed on by name',
    `import { disk } from './disk'; disk.mkdirSync('/opt/a');`,
    { './disk': `export { default as disk } from 'fs';` },
    '/opt/a',
  ],
  [
    'fs passed on as a whole',
    `import { mkdirSync } from './disk'; mkdirSync('/opt/a');`,
    { './disk': `export * from 'fs';` },
    '/opt/a',
  ],
  [
    'fs behind a constant',
    `import { files } from './disk'; files.mkdirSync('/opt/a');`,
    { './disk': `import * as fs from 'fs'; export const files = fs;` },
    '/opt/a',
  ],
  [
    'fs as module.exports',
    `const disk = require('./disk'); disk.mkdirSync('/opt/a');`,
    { './disk': `module.exports = require('fs');` },
    '/opt/a',
  ],
  [
    'a CommonJS helper',
    `const { save } = require('./disk'); save('/opt/a');`,
    { './disk': `const fs = require('fs'); exports.save = (to) => fs.writeFileSync(to, '');` },
    '/opt/a',
  ],
  [
    'a CommonJS object of helpers',
    `const disk = require('./disk'); disk.save('/opt/a');`,
    {
      './disk': `const fs = require('fs'); function save(to) { fs.writeFileSync(to, ''); } module.exports = { save };`,
    },
    '/opt/a',
  ],
  [
    'a barrel',
    `import { save } from './index'; save('/opt/a');`,
    {
      './index': `export * from './disk';`,
      './disk': `import fs from 'fs'; export function save(to: string) { fs.writeFileSync(to, ''); }`,
    },
    '/opt/a',
  ],
  [
    'a class',
    `import { Store } from './store'; const store = new Store('/opt'); store.save('a');`,
    {
      './store': `import fs from 'fs'; import path from 'path'; export class Store { constructor(private readonly dir: string) {} save(name: string) { fs.writeFileSync(path.join(this.dir, name), ''); } }`,
    },
    '/opt/a',
  ],
  [
    'a function that returns a path',
    `import { at } from './places'; import fs from 'fs'; fs.mkdirSync(at('a'));`,
    { './places': `import path from 'path'; export const at = (name: string) => path.join('/opt', name);` },
    '/opt/a',
  ],
  [
    'a helper of one module that calls a helper of another one',
    `import { save } from './save'; save('a');`,
    {
      './save': `import { put } from './disk'; export const save = (name: string, dir = '/opt') => put(dir + '/' + name);`,
      './disk': `import fs from 'fs'; export const put = (to: string) => fs.writeFileSync(to, '');`,
    },
    '/opt/a',
  ],
  [
    'a helper whose own path is known',
    `import { save } from './disk'; save('a');`,
    { './disk': `import fs from 'fs'; export const save = (name: string) => fs.writeFileSync('/opt/' + name, '');` },
  ],
  [
    'a condition',
    `import { isOnLambda } from './where'; import fs from 'fs'; if (!isOnLambda) fs.mkdirSync('/opt/a');`,
    { './where': `export const isOnLambda = Boolean(process.env.AWS_LAMBDA_FUNCTION_NAME);` },
  ],
];
for (const [what, handler, others, path] of projects) {
  test(`of another module: ${path ? '' : 'silent about '}${what}`, () => {
    assert.equal(writesFound(handler, others), path === undefined ? [] : [`1: ${path}`]);
  });
}

test.run();
