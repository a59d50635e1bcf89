import { type Edit, fillWords, type ModuleRule, parseModule, rules } from '@layerlint/analyzer/rules';
import parser from '@typescript-eslint/parser';
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toEslintRule } from '../src/adapt.ts';
import { RuleTester } from './rule-tester.ts';

// The code on the docs pages, through both doors: what the analyzer says of a block is what ESLint has to say of it.
const test = suite('docs examples');

interface Example {
  readonly name: string;
  readonly isBad: boolean;
  readonly filename: string;
  readonly code: string;
}

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });
const moduleRules = rules.filter((rule) => rule.scope === 'module');

for (const rule of moduleRules) {
  const examples = examplesOn(rule.id);
  const [bad, good] = [examples.filter(({ isBad }) => isBad), examples.filter(({ isBad }) => !isBad)];

  test(`${rule.id} has a bad example and a good one`, () => assert.ok(bad.length > 0 && good.length > 0));
  for (const { name, isBad, filename, code } of examples) {
    test(`${rule.id}, ${name}`, () => assert.is(errorsIn(rule, filename, code).length > 0, isBad));
  }
  tester.run(rule.id, toEslintRule(rule), {
    valid: good.map(({ filename, code }) => ({ filename, code })),
    invalid: bad.map(({ filename, code }) => ({ filename, code, errors: errorsIn(rule, filename, code) })),
  });
}

test.run();

function examplesOn(id: string): Example[] {
  const page = readFileSync(new URL(`../../../docs/rules/${id}.md`, import.meta.url), 'utf8');
  return Array.from(
    page.matchAll(/^```([jt]sx?) (bad|good)\n([^]*?)^```$/gm),
    ([, extension, verdict, code = ''], index) => ({
      name: `${verdict} example ${index + 1}`,
      isBad: verdict === 'bad',
      filename: `src/orders/app.${extension}`,
      code,
    }),
  );
}

/** What the analyzer finds, in ESLint's terms: from 1, in UTF-16 units, ends exclusive. */
function errorsIn(rule: ModuleRule, filename: string, code: string) {
  const at = (offset: number) => {
    const before = code.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  if (!rule.mayMatch.test(code)) return [];
  return Array.from(
    rule.check(parseModule(filename, code), rule.options?.defaults ?? {}),
    ({ message, data = {}, range, suggestion }) => {
      const [start, end] = [at(range[0]), at(range[1])];
      return {
        message: fillWords(rule.messages[message] ?? '', data),
        ...start,
        endLine: end.line,
        endColumn: end.column,
        ...(suggestion && {
          suggestions: [{ desc: fillWords(rule.suggestions?.[message] ?? '', data), output: edited(code, suggestion) }],
        }),
      };
    },
  );
}

function edited(code: string, edits: readonly Edit[]): string {
  return edits.reduceRight((text, { range, text: put }) => text.slice(0, range[0]) + put + text.slice(range[1]), code);
}
