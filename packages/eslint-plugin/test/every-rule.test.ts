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
import { type Language, LANGUAGES } from './every-rule/languages.ts';
import type { Shop } from './every-rule/shop.ts';

// Every rule of the registry is heard through both doors at least once: in each language that declares functions, in code,
// in package.json. Where a rule has nothing to say, or ESLint cannot read the file, the case says why.
const test = suite('every rule through both doors');

// Each project is looked at once, however many tests ask about it.
const projects = new WeakMap<Shop, Map<string, Files>>();
const analyzed = new WeakMap<Files, Project>();

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
  for (const [language, { file }] of declared ? Object.entries(LANGUAGES) : []) {
    const reason = Object.entries(except).find(([name]) => name === language)?.[1];
    const files = declaredIn(language, declared!);
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
    const declaring = declared ? Object.keys(LANGUAGES).map((language) => declaredIn(language, declared)) : [];
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
    for (const { written = {}, declared } of Object.values(cases)) {
      const language = file === 'template.yaml' ? 'SAM in YAML' : 'SAM in JSON';
      const files = declared ? declaredIn(language, declared) : Object.values(written)[0];
      if (!files) continue;
      const project = projectOf(files);
      const others = LANGUAGES_OF_ESLINT.filter(({ files }) => files?.join() !== config.files?.join());
      assert.equal(heardFromEslint(project, new Set(), [...others, config]), heardFromEslint(project, new Set()));
    }
  });
}

test('carriage returns and a byte order mark make no difference', () => {
  for (const { written = {}, declared } of Object.values(cases)) {
    const declaring = declared ? Object.keys(LANGUAGES).map((language) => declaredIn(language, declared)) : [];
    for (const files of [...declaring, ...Object.values(written)]) {
      // Nobody but npm writes its lock files.
      const isOurs = (file: string) => READ_BY_ESLINT.test(file) && file !== 'package-lock.json';
      const texts = Object.entries(files).map(([file, text]) => [file, isOurs(file) ? asOnWindows(text) : text]);
      const project = projectOf(Object.fromEntries(texts) as Files);
      const broken = new Set<string>();
      const heard = heardFromEslint(project, broken);
      assert.equal([...broken], []);
      assert.equal(heard, heardFromCommandLine(project, broken));
      assert.is(heard.shown.length, heardFromEslint(projectOf(files), broken).shown.length);
    }
  }
});

test.run();

const asOnWindows = (text: string | Uint8Array): string => `\uFEFF${String(text).replaceAll('\n', '\r\n')}`;

function declaredIn(language: string, shop: Shop): Files {
  const known = projects.get(shop) ?? new Map<string, Files>();
  projects.set(shop, known);
  const files = known.get(language) ?? { ...shop.files, ...LANGUAGES[language as Language].write(shop) };
  known.set(language, files);
  return files;
}

function projectOf(files: Files): Project {
  const project = analyzed.get(files) ?? {
    analysis: analyze('', defaultOptions, { host: memoryHost(files) }),
    files: Object.keys(files).filter((file) => READ_BY_ESLINT.test(file)),
    textOf: (file) => String(files[file] ?? ''),
  };
  analyzed.set(files, project);
  return project;
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
