import json from '@eslint/json';
import { type Analysis, type Finding, findingsIndex } from '@layerlint/analyzer';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import yml from 'eslint-plugin-yml';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import plugin from '../src/index.ts';

/** A project, looked at by the command line, and what ESLint is to look at. */
export interface Project {
  readonly analysis: Analysis;
  /** Those that ESLint has a language for; the others are left out on both sides. */
  readonly files: readonly string[];
  readonly textOf: (file: string) => string;
}

/** One line for each finding: where it stands, the rule, the words, and the edits on offer. */
export interface Heard {
  readonly shown: readonly string[];
  readonly silenced: readonly string[];
}

const CODE = '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}';
export const YAML = '**/*.{yml,yaml}';
export const READ_BY_ESLINT = /\.(?:[cm]?[jt]s|[jt]sx|ya?ml|json)$/;

/** The languages that ESLint's own world has for our files. */
export const LANGUAGES: readonly Linter.Config[] = [
  { files: [CODE], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: [YAML], plugins: { yml }, language: 'yml/yaml' },
  { files: ['**/*.json'], plugins: { json }, language: 'json/jsonc', languageOptions: { allowTrailingCommas: true } },
];

export function heardFromCommandLine({ analysis, files, textOf }: Project, broken: ReadonlySet<string>): Heard {
  const heard = (all: readonly Finding[]) =>
    all
      .filter(({ file }) => files.includes(file) && !broken.has(file))
      .map(({ file, range, rule, message, fix, suggestion }) => {
        // ESLint counts without the byte order mark, at whose end it lets the text begin.
        const mark = textOf(file).startsWith('\uFEFF') ? 1 : 0;
        const place = range.map((offset) => Math.max(0, offset - mark)).join('-');
        const offers = [
          ...(fix ? [`fix: ${mended(textOf(file), fix)}`] : []),
          ...(suggestion ? [`${suggestion.title} ${mended(textOf(file), suggestion.edits)}`] : []),
        ];
        return [`${file} ${place} ${rule}: ${message}`, ...offers].join('\n');
      })
      .sort();
  return { shown: heard(analysis.findings), silenced: heard(analysis.suppressed) };
}

/** Puts into `broken` what ESLint cannot parse: there it says that, and nothing else. */
export function heardFromEslint(
  { analysis, files, textOf }: Project,
  broken: Set<string>,
  languages: readonly Linter.Config[] = LANGUAGES,
): Heard {
  const root = mkdtempSync(join(tmpdir(), 'layerlint-'));
  const index = join(root, 'index.json');
  writeFileSync(index, findingsIndex(analysis));
  try {
    const linter = new Linter({ cwd: root });
    const [shown, silenced]: [string[], string[]] = [[], []];
    for (const file of files) {
      const text = textOf(file);
      const messages = linter.verify(text, configWith({ index, root }, languages), { filename: join(root, file) });
      if (messages.some((message) => message.fatal)) broken.add(file);
      else shown.push(...messages.map((message) => heardAs(file, text, message)));
      silenced.push(...suppressedMessages(linter).map((message) => heardAs(file, text, message)));
    }
    return { shown: shown.sort(), silenced: silenced.sort() };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** ESLint's types leave the method out; its documentation does not. */
const suppressedMessages = (linter: Linter): Linter.LintMessage[] =>
  (linter as Linter & { getSuppressedMessages(): Linter.LintMessage[] }).getSuppressedMessages();

function configWith(
  settings: { readonly index: string; readonly root: string },
  languages: readonly Linter.Config[],
): Linter.Config[] {
  return [
    { ignores: ['!**/node_modules/'] },
    {
      ...plugin.configs.strict,
      settings: { layerlint: settings },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
    ...languages,
  ];
}

function heardAs(
  file: string,
  text: string,
  { ruleId, message, line, column, endLine, endColumn, fix, suggestions = [] }: Linter.LintMessage,
): string {
  const starts = [0, ...Array.from(text.replace(/^\uFEFF/, '').matchAll(/\n/g), ({ index }) => index + 1)];
  const offset = (atLine: number, atColumn: number) => (starts[atLine - 1] ?? NaN) + atColumn - 1;
  const range = `${offset(line, column)}-${offset(endLine ?? line, endColumn ?? column)}`;
  const seen = text.replace(/^\uFEFF/, '');
  const offers = [
    ...(fix ? [`fix: ${mended(seen, [fix])}`] : []),
    ...suggestions.map(({ desc, fix }) => `${desc} ${mended(seen, [fix])}`),
  ];
  return [`${file} ${range} ${ruleId?.replace('layerlint/', '') ?? 'ESLint'}: ${message}`, ...offers].join('\n');
}

/** The text after some edits, without its byte order mark. */
function mended(
  text: string,
  edits: readonly { readonly range: readonly [number, number]; readonly text: string }[],
): string {
  const whole = edits.reduceRight(
    (kept, { range, text: put }) => kept.slice(0, range[0]) + put + kept.slice(range[1]),
    text,
  );
  return JSON.stringify(whole.replace(/^\uFEFF/, ''));
}
