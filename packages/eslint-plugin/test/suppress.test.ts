import json from '@eslint/json';
import type { Finding } from '@layerlint/analyzer';
import parser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import yml from 'eslint-plugin-yml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { suppress } from '../../analyzer/src/rules/suppress.ts';

// The command line heeds ESLint's disable comments without ESLint. Here both read the same texts, and must agree.
const test = suite('disable comments');

const RULE = 'layerlint/no-opt-write';

const code = {
  'on its own line': 'W; // eslint-disable-line\nW;',
  'on its own line, by id': `W; // eslint-disable-line ${RULE}\nW;`,
  'on the next line': `// eslint-disable-next-line ${RULE}\nW;\nW;`,
  'on the next line, in a block comment': `/* eslint-disable-next-line ${RULE} */\nW;\nW;`,
  'on the next line, after a comment of three lines': `/* eslint-disable-next-line\n  ${RULE},\n  no-undef */\nW; W;\nW;`,
  'two ids': `// eslint-disable-next-line no-undef, ${RULE}\nW;`,
  'another id': '// eslint-disable-next-line no-undef\nW;',
  'a quoted id': `// eslint-disable-next-line "${RULE}"\nW;`,
  'an id without its prefix': '// eslint-disable-next-line no-opt-write\nW;',
  'ids without a comma': `// eslint-disable-next-line no-undef ${RULE}\nW;`,
  'a reason': `// eslint-disable-next-line ${RULE} -- layer of the tests\nW;`,
  'a reason that is not set apart': `// eslint-disable-next-line ${RULE} --layer\nW;`,
  'a reason without an id': '// eslint-disable-next-line --- all of it\nW;',
  'a colon': '// eslint-disable-next-line: reason\nW;',
  'a line of its own that spans two': '/* eslint-disable-line\n*/ W;\nW;',
  'the rest of the file': `W;\n/* eslint-disable */\nW;\nW;`,
  'up to an enable': `/* eslint-disable ${RULE} */\nW;\n/* eslint-enable ${RULE} */\nW;`,
  'up to an enable of all': `/* eslint-disable ${RULE} */\nW;\n/* eslint-enable */\nW;`,
  'all, but for one': `/* eslint-disable */\nW;\n/* eslint-enable ${RULE} */\nW;`,
  'all, but for another': `/* eslint-disable */\nW;\n/* eslint-enable no-undef */\nW;`,
  'from the middle of a line': `W; /* eslint-disable */ W; /* eslint-enable */ W;`,
  'an enable within a disabled line': `/* eslint-disable-next-line */\nW; /* eslint-enable */ W;`,
  'a line comment over the rest of the file': '// eslint-disable\nW;',
  'a documentation comment': '/** eslint-disable */\nW;',
  'a comment in a comment': '// say /* eslint-disable */ here\nW;',
  'a comment in a block comment': '/* say\n// eslint-disable-next-line\n*/\nW;',
  'a string': 'const help = "/* eslint-disable */";\nW;',
  'a template':
    'const help = `/* eslint-disable */${`// eslint-disable-next-line`\n+ 1}\n// eslint-disable-next-line\n`; W;',
  'a comment in a template': 'const help = `${/* eslint-disable */ 1}`; W;',
  'a regular expression': 'const help = /[/*] eslint-disable [*/]/;\nW;',
  'a hashbang': '#!/usr/bin/env node // eslint-disable-line\nW;\n// eslint-disable-next-line\nW;',
  'carriage returns': '// eslint-disable-next-line\r\nW;\r\nW;\r\n',
  'odd line breaks': '// eslint-disable-next-line\u2028W;\u2029W;\rW; // eslint-disable-line\rW;',
  'before the first token of a call': 'call(\n// eslint-disable-next-line\nW,\n)',
  'after the last token': 'W; // eslint-disable-line',
  'in an empty block': 'if (a) { /* eslint-disable */ } W;',
  'before a documented function': '/* eslint-disable */\n/** Pays. */\nfunction pay() { W; }',
  'inside a documentation comment': '/**\n * // eslint-disable-next-line\n */ W;\nfunction pay() {}',
};
for (const [name, text] of Object.entries(code)) {
  test(`code, ${name}`, () => agree('app.js', text));
  test(`TypeScript, ${name}`, () => agree('app.ts', text));
}

const jsx = {
  'a comment between tags': 'const page = <p>\n{/* eslint-disable-next-line */}\n{W}\n{W}</p>;',
  'text between tags': 'const page = <p>\n/* eslint-disable */\n// eslint-disable-next-line\n{W}</p>;',
  'a comment within a tag': 'const page = <p\n// eslint-disable-next-line\ntitle={W}>{W}</p>;',
};
for (const [name, text] of Object.entries(jsx)) {
  test(`JSX, ${name}`, () => agree('page.jsx', text));
  test(`TSX, ${name}`, () => agree('page.tsx', text));
}

const yaml = {
  'on the next line': `# eslint-disable-next-line ${RULE} -- reason\nA: W\nB: W`,
  'on its own line': 'A: W # eslint-disable-line\nB: W',
  'the rest of the file': 'A: W\n# eslint-disable\nB: W\n# eslint-enable\nC: W',
  'several documents': 'A: W\n# eslint-disable\n---\nB: W\n',
  'a quoted text': 'A: "# eslint-disable"\nB: \'x # eslint-disable-line\'\nC: W',
  'a block of text': 'A: |\n  # eslint-disable\n  W\nB: >-\n  # eslint-disable-next-line\n  W\nC: W',
  'a comment behind the mark of a block of text': 'A: | # eslint-disable\n  W\nB: W',
  'no space before': 'A: x# eslint-disable-line W\nB: W',
  'in a flow list': 'A: [\n  W, # eslint-disable-line\n  W\n]',
  'under a tag': 'A: !Sub\n  # eslint-disable-next-line\n  - W\n  - W',
  'carriage returns': '# eslint-disable-next-line\r\nA: W\r\nB: W\r\n',
  'a plain text over two lines': 'A: x\n  y # eslint-disable-line\nB: W',
};
for (const [name, text] of Object.entries(yaml)) test(`YAML, ${name}`, () => agree('template.yaml', text));

const jsonc = {
  'on the next line': `{\n// eslint-disable-next-line ${RULE}\n"a": "W",\n"b": "W"}`,
  'the rest of the file, by a line comment': '{"a": "W",\n// eslint-disable\n"b": "W"}',
  'on its own line': '{"a": "W", /* eslint-disable-line */\n"b": "W"}',
  'a string': '{"a": "/* eslint-disable */", "b": "\\"// eslint-disable-line", "c": "W"}',
};
for (const [name, text] of Object.entries(jsonc))
  test(`JSON with comments, ${name}`, () => agree('template.jsonc', text));

test.run();

/** Every W is a finding; the two must keep the same ones. */
function agree(file: string, text: string): void {
  const found = Array.from(text.matchAll(/\bW\b/g), ({ index }) => index);
  const { kept } = suppress(
    found.map((start) => findingAt(file, start)),
    () => text,
  );
  assert.equal(
    kept.map(({ range }) => range[0]),
    reportedByEslint(file, text),
  );
}

function reportedByEslint(file: string, text: string): number[] {
  const reported: number[] = [];
  const rule: Rule.RuleModule = {
    create(context) {
      const report = () => {
        for (const { index } of context.sourceCode.text.matchAll(/\bW\b/g)) {
          context.report({ message: String(index), loc: context.sourceCode.getLocFromIndex(index) });
        }
      };
      return { Program: report, Document: report };
    },
  };
  const plugins = { yml, json, layerlint: { rules: { 'no-opt-write': rule } } };
  const parserOptions = { ecmaFeatures: { jsx: true } };
  const messages = new Linter().verify(
    text,
    [
      { plugins, rules: { [RULE]: 'error' } },
      { files: ['**/*.{js,jsx}'], languageOptions: { parserOptions } },
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser, parserOptions } },
      { files: ['**/*.yaml'], language: 'yml/yaml' },
      { files: ['**/*.jsonc'], language: 'json/jsonc' },
    ],
    file,
  );
  for (const message of messages) {
    assert.not.ok(message.fatal, `${file}: ${message.message}`);
    if (message.ruleId === RULE) reported.push(Number(message.message));
  }
  return reported;
}

function findingAt(file: string, start: number): Finding {
  const words = { message: '', hint: '', messageId: 'write', data: {} };
  return {
    rule: 'no-opt-write',
    severity: 'error',
    file,
    range: [start, start + 1],
    functions: [],
    related: [],
    fingerprint: '',
    ...words,
  };
}
