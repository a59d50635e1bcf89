import { addToList } from '../list-file.ts';
import type { Name, Recipe } from './recipe.ts';

const folder = 'packages/analyzer/src/binaries/formats';

/** A format of compiled files, told by its first bytes. */
export function formatRecipe({ kebab, camel }: Name): Recipe {
  return {
    files: {
      [`${folder}/${kebab}.ts`]: formatText(kebab, camel),
      [`${folder}/${kebab}.test.ts`]: testText(kebab, camel),
    },
    edits: { [`${folder}/index.ts`]: (text) => addToList(text, { name: camel, from: `./${kebab}.ts` }, 'last') },
    next: [`npm test -- formats/${kebab}`],
  };
}

function formatText(kebab: string, camel: string): string {
  return `import type { BinaryFormat } from './format.ts';

/** Write me: which systems load these files. */
export const ${camel}: BinaryFormat = {
  name: '${kebab}',
  readsWholeFile: false,
  recognizes: () => false,
  inspect: () => undefined,
};
`;
}

function testText(kebab: string, camel: string): string {
  return `import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ${camel} } from './${kebab}.ts';

const test = suite('${kebab}');

test('its first bytes', () => {
  assert.ok(${camel}.recognizes(Uint8Array.of(0x77)), 'write me: build the bytes of a small file here');
});

test('other bytes are left to other formats', () => {
  assert.unreachable('write me: a near miss');
});

test.run();
`;
}
