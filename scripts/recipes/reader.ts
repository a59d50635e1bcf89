import { addToList } from '../list-file.ts';
import type { Name, Recipe } from './recipe.ts';

const folder = 'packages/analyzer/src/discover/readers';

/** A reader of one more way of declaring functions, with a fixture project that shows it. */
export function readerRecipe({ kebab, camel }: Name): Recipe {
  const fixture = `fixtures/${kebab}`;
  return {
    files: {
      [`${folder}/${kebab}.ts`]: readerText(kebab, camel),
      [`${folder}/${kebab}.test.ts`]: testText(kebab, camel),
      [`${fixture}/template.${kebab}`]: '# Write me: the smallest declaration of one function and one layer.\n',
      [`${fixture}/orders/entry.js`]: `exports.handler = async () => 'write me: the name is unusual on purpose';\n`,
    },
    edits: {
      [`${folder}/index.ts`]: (text) => addToList(text, { name: camel, from: `./${kebab}.ts` }, 'last'),
      'fixtures/README.md': (text) => `${text.trimEnd()}\n| \`${kebab}\` | write me: what this project shows |\n`,
    },
    next: [`npm test -- readers/${kebab}`, 'UPDATE=1 npm test -- fixtures, then read the new expected.json'],
  };
}

function readerText(kebab: string, camel: string): string {
  return `import type { Reader } from '../reader.ts';

/** Write me: which files, of which tool. */
export const ${camel}: Reader = {
  name: '${kebab}',
  recognizes: (file) => file.endsWith('template.${kebab}'),
  read: () => ({ functions: [], layers: [], exports: new Map(), problems: [] }),
};
`;
}

function testText(kebab: string, camel: string): string {
  return `import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../host/memory.ts';
import { ${camel} } from './${kebab}.ts';

const test = suite('${kebab}');

test('a function', () => {
  const text = 'write me: one declared function';
  const host = memoryHost({ 'template.${kebab}': text });
  const { functions } = ${camel}.read('template.${kebab}', text, { host, variables: {} });
  assert.equal(
    functions.map(({ name }) => name),
    ['write me'],
  );
});

test('a broken file is a problem', () => {
  assert.unreachable('write me: bad input is data');
});

test.run();
`;
}
