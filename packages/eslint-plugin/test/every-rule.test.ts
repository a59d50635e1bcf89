import { analyze, defaultOptions, memoryHost } from '@layerlint/analyzer';
import { type Rule, rules } from '@layerlint/analyzer/rules';
import json from '@eslint/json';
import type { Linter } from 'eslint';
import { yaml } from 'eslint-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  heardFromCommandLine,
  heardFromEslint,
  LANGUAGES as LANGUAGES_OF_ESLINT,
  type Project,
  READ_BY_ESLINT,
  YAML,
} from './both-doors.ts';
import { type Files, REASONS, type RuleCase } from './every-rule/cases.ts';
import { declarations } from './every-rule/declarations.ts';
import { inFiles } from './every-rule/files.ts';
import { LANGUAGES } from './every-rule/languages.ts';

// Every rule of the registry is heard through both doors at least once: in each language that declares functions, in code,
// in package.json. Where a rule has nothing to say, or ESLint cannot read the file, the case says why.
const test = suite('every rule through both doors');

const cases: Readonly<Record<string, RuleCase>> = { ...declarations, ...inFiles };

test('every rule has a case, and no case is of a rule that is gone', () => {
  assert.equal(Object.keys(cases).sort(), rules.map(({ id }) => id).sort());
});

for (const rule of rules) {
  const { declared, except = {}, written = {}, unwritten = {}, unheard } = cases[rule.id] ?? {};
  test(`${rule.id} is heard where it can be`, () => {
    assert.ok(declared ?? unheard ?? Object.keys(written).length > 0);
    if (rule.scope === 'module' || (rule.category === 'code' && !declared)) {
      const endings = [...Object.keys(written), ...Object.keys(unwritten).map((ending) => `.${ending}`)];
      assert.ok(
        endings.some((file) => /\.[cm]?js$/.test(file)),
        'in JavaScript',
      );
      assert.ok(
        endings.some((file) => /\.[cm]?ts$/.test(file)),
        'in TypeScript, or it says why not',
      );
    }
  });
  for (const [language, { file, write }] of declared ? Object.entries(LANGUAGES) : []) {
    const reason = Object.entries(except).find(([name]) => name === language)?.[1];
    const files = { ...declared?.files, ...write(declared!) };
    test(`${rule.id}, ${language}${reason === undefined ? '' : `: ${REASONS[reason]}`}`, () =>
      reason === undefined ? heardOf(rule, files, file) : silentOn(rule, files));
  }
  for (const [file, files] of Object.entries(written)) test(`${rule.id}, ${file}`, () => heardOf(rule, files, file));
  if (unheard) {
    test(`${rule.id}, ${unheard.file}: ${REASONS[unheard.why]}`, () => {
      const { analysis } = projectOf(unheard.files);
      assert.ok(analysis.findings.some((finding) => finding.rule === rule.id && finding.file === unheard.file));
      assert.not.ok(READ_BY_ESLINT.test(unheard.file));
    });
  }
}

// What a rule says of itself in its meta, ESLint takes at its word: an edit that was not announced is an error.
for (const rule of rules) {
  test(`${rule.id} offers the edits that it announces`, () => {
    const { declared, written = {} } = cases[rule.id] ?? {};
    const declaring = declared
      ? Object.values(LANGUAGES).map(({ write }) => ({ ...declared.files, ...write(declared) }))
      : [];
    const findings = [...declaring, ...Object.values(written)].flatMap((files) => projectOf(files).analysis.findings);
    const own = findings.filter((finding) => finding.rule === rule.id);
    assert.is(
      own.some(({ fix }) => fix !== undefined),
      rule.fixable ?? false,
      'fix',
    );
    assert.is(
      own.some(({ suggestion }) => suggestion !== undefined),
      rule.suggestions !== undefined,
      'suggestion',
    );
  });
}

/** Beside those that every case is heard with. */
const OTHERS: Readonly<Record<string, { readonly file: string; readonly config: Linter.Config }>> = {
  'eslint-yaml': { file: 'template.yaml', config: { files: [YAML], plugins: { yaml }, language: 'yaml/yaml' } },
  'JSON without comments': {
    file: 'template.json',
    config: { files: ['**/*.json'], plugins: { json }, language: 'json/json' },
  },
  JSON5: { file: 'template.json', config: { files: ['**/*.json'], plugins: { json }, language: 'json/json5' } },
};
for (const [name, { file, config }] of Object.entries(OTHERS)) {
  test(`${name} makes no difference`, () => {
    for (const { written, declared = declarations['no-unused-layer']!.declared! } of Object.values(cases)) {
      const [other] = Object.values(written ?? {});
      const language = file === 'template.yaml' ? LANGUAGES['SAM in YAML'] : LANGUAGES['SAM in JSON'];
      const project = projectOf(other ?? { ...declared.files, ...language.write(declared) });
      const others = LANGUAGES_OF_ESLINT.filter(({ files }) => files?.join() !== config.files?.join());
      assert.equal(heardFromEslint(project, new Set(), [...others, config]), heardFromEslint(project, new Set()));
    }
  });
}

test.run();

function projectOf(files: Files): Project {
  return {
    analysis: analyze('', defaultOptions, { host: memoryHost(files) }),
    files: Object.keys(files).filter((file) => READ_BY_ESLINT.test(file)),
    textOf: (file) => String(files[file] ?? ''),
  };
}

/** A rule's findings in a file, with the same words in the same place on both sides; so is all else that is found. */
function heardOf(rule: Rule, files: Files, file: string): void {
  const project = projectOf(files);
  const broken = new Set<string>();
  const byEslint = heardFromEslint(project, broken);
  assert.equal([...broken], []);
  assert.ok(
    byEslint.shown.some((line) => line.startsWith(`${file} `) && line.includes(` ${rule.id}: `)),
    `not heard in ${file}, but:\n${heardFromCommandLine(project, broken).shown.join('\n')}`,
  );
  assert.equal(byEslint, heardFromCommandLine(project, broken));
}

function silentOn(rule: Rule, files: Files): void {
  assert.equal(
    projectOf(files).analysis.findings.filter((finding) => finding.rule === rule.id),
    [],
  );
}
