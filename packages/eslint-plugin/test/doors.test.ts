import json from '@eslint/json';
import { type Analysis, analyze, defaultOptions, diskHost, type Finding, findingsIndex } from '@layerlint/analyzer';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import yml from 'eslint-plugin-yml';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import plugin from '../src/index.ts';

// Every fixture through both doors: the command line's findings and ESLint's messages have to be the same ones, with the
// same words, in the same places, and silenced by the same comments.
const test = suite('both doors');

interface Heard {
  readonly shown: readonly string[];
  readonly silenced: readonly string[];
}

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const projects = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const code = '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}';
const yaml = '**/*.{yml,yaml}';
const readByEslint = /\.(?:[cm]?[jt]s|[jt]sx|ya?ml|json)$/;

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

for (const project of projects) {
  test(`${project}: ESLint says what the command line says`, () => {
    const analysis = analysisOf(project);
    const broken = new Set<string>();
    const byEslint = heardFromEslint(project, analysis, broken);
    const known = analysis.problems.flatMap(({ at }) => at?.file ?? []);
    assert.equal(
      [...broken].filter((file) => !known.includes(file)),
      [],
      'ESLint cannot read what the analyzer can',
    );
    assert.equal(byEslint, heardFromAnalyzer(project, analysis, broken));
  });
}

test.run();

const rootOf = (project: string): string => join(fixtures, project);
const textOf = (project: string, file: string): string => readFileSync(join(rootOf(project), file), 'utf8');

function analysisOf(project: string): Analysis {
  return analyze(rootOf(project), { ...defaultOptions, exclude: ['expected.json'] });
}

function heardFromAnalyzer(project: string, { findings, suppressed }: Analysis, broken: ReadonlySet<string>): Heard {
  const heard = (all: readonly Finding[]) =>
    all
      .filter(({ file }) => isHeard(file) && !broken.has(file))
      .map(({ file, range, rule, message }) => {
        // ESLint counts without the byte order mark, at whose end it lets the text begin.
        const mark = textOf(project, file).startsWith('\uFEFF') ? 1 : 0;
        return `${file} ${range.map((offset) => Math.max(0, offset - mark)).join('-')} ${rule}: ${message}`;
      })
      .sort();
  return { shown: heard(findings), silenced: heard(suppressed) };
}

/** ESLint cannot open a native binary, so what is said of one is heard on the command line only. Nothing else is left out. */
function isHeard(file: string): boolean {
  const isBinary = /\.(?:node|so(?:\.\d+)*|dylib|dll|wasm)$/.test(file);
  assert.ok(
    isBinary || readByEslint.test(file),
    `${file}: neither a native binary nor a file that ESLint has a language for`,
  );
  return !isBinary;
}

/** Puts into `broken` what ESLint cannot parse: there it says that, and nothing else. */
function heardFromEslint(project: string, analysis: Analysis, broken: Set<string>): Heard {
  const root = rootOf(project);
  const folder = mkdtempSync(join(tmpdir(), 'layerlint-'));
  const index = join(folder, 'index.json');
  writeFileSync(index, findingsIndex(analysis));
  try {
    const linter = new Linter({ cwd: root });
    const [shown, silenced]: [string[], string[]] = [[], []];
    for (const file of lintedFiles(root, analysis)) {
      const text = textOf(project, file);
      const messages = linter.verify(text, configWith({ index, root }), { filename: join(root, file) });
      if (messages.some((message) => message.fatal)) broken.add(file);
      else shown.push(...messages.map((message) => heardAs(file, text, message)));
      silenced.push(...suppressedMessages(linter).map((message) => heardAs(file, text, message)));
    }
    return { shown: shown.sort(), silenced: silenced.sort() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** ESLint's types leave the method out; its documentation does not. */
const suppressedMessages = (linter: Linter): Linter.LintMessage[] =>
  (linter as Linter & { getSuppressedMessages(): Linter.LintMessage[] }).getSuppressedMessages();

function lintedFiles(root: string, { findings, suppressed }: Analysis): string[] {
  const found = [...findings, ...suppressed].map(({ file }) => file);
  return [...new Set([...diskHost(root, ['expected.json']).files, ...found])]
    .filter((file) => readByEslint.test(file))
    .sort();
}

function configWith(settings: { readonly index: string; readonly root: string }): Linter.Config[] {
  return [
    { ignores: ['!**/node_modules/'] },
    {
      ...plugin.configs.strict,
      settings: { layerlint: settings },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
    { files: [code], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: [yaml], plugins: { yml }, language: 'yml/yaml' },
    { files: ['**/*.json'], plugins: { json }, language: 'json/jsonc', languageOptions: { allowTrailingCommas: true } },
  ];
}

function heardAs(
  file: string,
  text: string,
  { ruleId, message, line, column, endLine, endColumn }: Linter.LintMessage,
): string {
  const starts = [0, ...Array.from(text.replace(/^\uFEFF/, '').matchAll(/\n/g), ({ index }) => index + 1)];
  const offset = (atLine: number, atColumn: number) => (starts[atLine - 1] ?? NaN) + atColumn - 1;
  const range = `${offset(line, column)}-${offset(endLine ?? line, endColumn ?? column)}`;
  return `${file} ${range} ${ruleId?.replace('layerlint/', '') ?? 'ESLint'}: ${message}`;
}
