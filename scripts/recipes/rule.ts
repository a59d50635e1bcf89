import { addToList } from '../list-file.ts';
import type { Name, Recipe } from './recipe.ts';

const folder = 'packages/analyzer/src/rules';
const CASES = 'packages/eslint-plugin/test/every-rule/files.ts';

/** A rule over one module's text; one about the whole workspace has the scope `project` and `check(facts)`. */
export function ruleRecipe({ kebab, camel }: Name): Recipe {
  return {
    files: {
      [`${folder}/${kebab}.ts`]: ruleText(kebab, camel),
      [`${folder}/${kebab}.test.ts`]: testText(kebab, camel),
      [`docs/rules/${kebab}.md`]: pageText(kebab),
    },
    edits: {
      [`${folder}/registry.ts`]: (text) => addToList(text, { name: camel, from: `./${kebab}.ts` }, 'sorted'),
      // An empty case fails its test until somebody writes where the rule is heard.
      [CASES]: (text) => text.replace(/\};\n$/, `  '${kebab}': {},\n};\n`),
    },
    next: [`npm test -- ${kebab}`, 'npm run docs:write, once the summary and the page are written'],
  };
}

function ruleText(kebab: string, camel: string): string {
  return `import { defineRule } from './define.ts';

export const ${camel} = defineRule({
  id: '${kebab}',
  scope: 'module',
  category: 'code',
  severity: 'warning',
  recommended: true,
  summary: 'Write me: the fault as the user meets it',
  messages: { seen: 'Write me: the fact, then the reason it matters.' },
  hints: { seen: 'Write me: what to do.' },
  mayMatch: /write me/,
  check: () => [],
});
`;
}

function testText(kebab: string, camel: string): string {
  return `import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { syntaxOf } from '../parse/index.ts';
import { ${camel} } from './${kebab}.ts';

const test = suite('${kebab}');

test('what it must see', () => {
  assert.equal(matchesIn('export const handler = () => {};'), ['write me: text that matches']);
});

test('near misses', () => {
  assert.unreachable('write me: what looks alike and is fine');
});

function matchesIn(text: string, file = 'src/orders/app.ts'): string[] {
  const matches = [...${camel}.check({ file, text, syntax: syntaxOf(file, text) }, {})];
  return matches.map(({ range }) => text.slice(...range));
}

test.run();
`;
}

function pageText(kebab: string): string {
  const sections = {
    'What it sees': 'Write me.',
    'Why it hurts on Lambda': 'Write me: a page that cannot fill this is not a rule yet.',
    Bad: '```js bad\nexport const handler = () => "write me";\n```',
    Good: '```js good\nexport const handler = () => "write me";\n```',
    'How to fix': 'Write me.',
    'When to leave it off': 'Write me.',
  };
  const body = Object.entries(sections).map(([title, text]) => `## ${title}\n\n${text}\n`);
  return `# ${kebab}\n\n<!-- header:start -->\n<!-- header:end -->\n\n${body.join('\n')}`;
}
