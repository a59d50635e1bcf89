import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, buildReport, defaultOptions, memoryHost } from '../src/index.ts';
import { hostileProject } from './hostile-templates.ts';
import { seeds } from './template-seeds/index.ts';

const test = suite('hostile templates');

const reportOn = (files: Readonly<Record<string, string>>) =>
  buildReport(analyze('', defaultOptions, { host: memoryHost(files) }), 'test');

test('whole, each declares a function that is found', () => {
  for (const [name, files] of Object.entries(seeds))
    assert.ok(
      reportOn(files).functions.some(({ entry }) => entry !== undefined),
      name,
    );
});

// Ten thousand of them are tried by `npm run fuzz:templates`.
test('spoiled, they are reported on, and alike the second time', () => {
  for (let number = 0; number < 3 * Object.keys(seeds).length; number += 1) {
    const { name, files } = hostileProject(5, number);
    assert.equal(reportOn(files), reportOn(files), name);
  }
});

test.run();
