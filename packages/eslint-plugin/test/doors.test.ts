import { type Analysis, analyze, defaultOptions, diskHost } from '@layerlint/analyzer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { heardFromCommandLine, heardFromEslint, READ_BY_ESLINT } from './both-doors.ts';

// Every fixture through both doors: the command line's findings and ESLint's messages have to be the same ones, with the
// same words, in the same places, and silenced by the same comments.
const test = suite('both doors');

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const projects = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

test('there are enough projects, and they have findings in code and in templates, shown and silenced', () => {
  assert.ok(projects.length >= 8);
  const analyses = projects.map(analysisOf);
  const files = analyses.flatMap(({ findings }) => findings.map(({ file }) => file));
  assert.ok(files.some((file) => /\.[cm]?[jt]s$/.test(file)));
  assert.ok(files.some((file) => /\.ya?ml$/.test(file)));
  assert.ok(files.some((file) => /\.json$/.test(file)));
  assert.ok(analyses.some(({ suppressed }) => suppressed.length > 0));
  const unjudged = projects.flatMap((project, at) =>
    (analyses[at]?.unjudged ?? []).map((file) => textOf(project, file)),
  );
  assert.ok(
    unjudged.some((text) => text.includes("writeFileSync('/opt/")),
    'a file that does not ship would have a finding if it did',
  );
});

for (const name of projects) {
  test(`${name}: ESLint says what the command line says`, () => {
    const analysis = analysisOf(name);
    const broken = new Set<string>();
    const project = {
      analysis,
      files: lintedFiles(rootOf(name), analysis),
      textOf: (file: string) => textOf(name, file),
    };
    const byEslint = heardFromEslint(project, broken);
    const known = analysis.problems.flatMap(({ at }) => at?.file ?? []);
    assert.equal(
      [...broken].filter((file) => !known.includes(file)),
      [],
      'ESLint cannot read what the analyzer can',
    );
    assert.equal(byEslint, heardFromCommandLine(project, broken));
  });
}

test.run();

const rootOf = (project: string): string => join(fixtures, project);
const textOf = (project: string, file: string): string => readFileSync(join(rootOf(project), file), 'utf8');

function analysisOf(project: string): Analysis {
  return analyze(rootOf(project), { ...defaultOptions, exclude: ['expected.json'] });
}

function lintedFiles(root: string, { findings, suppressed }: Analysis): string[] {
  const found = [...findings, ...suppressed].map(({ file }) => file);
  assert.ok(found.every((file) => READ_BY_ESLINT.test(file) || isUnreadable(file)));
  return [...new Set([...diskHost(root, ['expected.json']).files, ...found])]
    .filter((file) => READ_BY_ESLINT.test(file))
    .sort();
}

/** What ESLint has no language for: native binaries, and Terraform. What is said of these is heard on the command line only. */
const isUnreadable = (file: string): boolean => /\.(?:node|so(?:\.\d+)*|dylib|dll|wasm|tf)$/.test(file);
