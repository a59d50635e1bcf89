import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importDirections } from './import-directions.ts';

const test = suite('import directions');

const core = 'packages/analyzer/src';

const allowed: [file: string, code: string][] = [
  [`${core}/graph/resolve.ts`, `import type { Path } from '../model/place.ts';`],
  [`${core}/graph/resolve.ts`, `import type { Host } from '../host/host.ts';`],
  [`${core}/graph/resolve.ts`, `import { createParser } from '../parse/index.ts';`],
  [`${core}/graph/resolve.ts`, `import { typescript } from '../parse/typescript.ts';`],
  [`${core}/graph/resolve.ts`, `import type { ts } from 'ts-morph';`],
  [`${core}/graph/resolve.ts`, `import { probe } from './probe.ts'; import { below } from '../paths.ts';`],
  [`${core}/discover/readers/index.ts`, `import { discover } from '../index.ts';`],
  [`${core}/rules/no-opt-write.ts`, `import { stringOf } from '../parse/literals.ts';`],
  [
    `${core}/rules/no-opt-write.test.ts`,
    `import { diskHost } from '../host/disk.ts'; import { discover } from '../discover/index.ts';`,
  ],
  [`${core}/report/index.ts`, `import type { Analysis } from '../analyze.ts';`],
  [`${core}/host/disk.ts`, `import * as fs from 'node:fs'; import fastGlob from 'fast-glob';`],
  [`${core}/analyze.ts`, `import { diskHost } from './host/disk.ts'; import { check } from './rules/check.ts';`],
  ['packages/cli/src/bin.ts', `import * as fs from 'node:fs'; process.exit(0);`],
  ['packages/cli/src/reporters/json.ts', `import type { Report } from '@layerlint/analyzer';`],
];

const refused: [file: string, code: string][] = [
  [`${core}/graph/resolve.ts`, `import { rules } from '../rules/registry.ts';`],
  [`${core}/graph/resolve.ts`, `import type { Rule } from '../rules/define.ts';`],
  [`${core}/graph/resolve.ts`, `import { importsOf } from '../parse/imports.ts';`],
  [`${core}/graph/resolve.ts`, `import { analyze } from '../analyze.ts';`],
  [`${core}/graph/resolve.ts`, `import { diskHost } from '../host/disk.ts';`],
  [`${core}/graph/resolve.ts`, `import { readFileSync } from 'node:fs';`],
  [`${core}/graph/resolve.ts`, `import { ts } from 'ts-morph';`],
  [`${core}/graph/resolve.ts`, `console.log(1);`],
  [`${core}/graph/resolve.ts`, `process.cwd();`],
  [`${core}/duplicates/index.ts`, `import { inspectBinaries } from '../binaries/index.ts';`],
  [`${core}/discover/readers/cloudformation/layers.ts`, `import { syntaxOf } from '../../../parse/index.ts';`],
  [`${core}/discover/readers/cloudformation/layers.ts`, `export { rules } from '../../../index.ts';`],
  [`${core}/rules/handler-exists.ts`, `import { fileOfHandler } from '../discover/handler.ts';`],
  [`${core}/report/index.ts`, `import { analyze } from '../analyze.ts';`],
  [`${core}/host/disk.ts`, `import { discover } from '../discover/index.ts';`],
  [`${core}/model/place.ts`, `import type { Host } from '../host/host.ts';`],
  [`${core}/options.ts`, `import { readFileSync } from 'node:fs';`],
  ['packages/cli/src/reporters/json.ts', `import { rules } from '@layerlint/analyzer';`],
  ['packages/eslint-plugin/src/adapt.ts', `import { readFileSync } from 'node:fs';`],
];

for (const [file, code] of allowed) test(`${file} may: ${code}`, () => assert.equal(complaints(file, code), []));
for (const [file, code] of refused)
  test(`${file} must not: ${code}`, () => assert.is(complaints(file, code).length, 1));

function complaints(file: string, code: string): string[] {
  const typescriptFiles: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
  };
  return new Linter().verify(code, [typescriptFiles, ...importDirections()], file).map(({ message }) => message);
}

test.run();
