import { addToList } from '../list-file.ts';
import type { Name, Recipe } from './recipe.ts';

const folder = 'packages/cli/src/reporters';

/** A format of the report. */
export function reporterRecipe({ kebab, camel }: Name): Recipe {
  return {
    files: {
      [`${folder}/${kebab}.ts`]: reporterText(kebab, camel),
      [`${folder}/${kebab}.test.ts`]: testText(kebab, camel),
    },
    edits: { [`${folder}/index.ts`]: (text) => addToList(text, { name: camel, from: `./${kebab}.ts` }, 'last') },
    next: [`npm test -- reporters/${kebab}`, `layerlint check fixtures/shop --format ${kebab}`],
  };
}

function reporterText(kebab: string, camel: string): string {
  return `import type { Reporter } from './reporter.ts';

/** Write me: who reads this format. */
export const ${camel}: Reporter = {
  name: '${kebab}',
  render: (report) => \`write me: \${report.summary.functions} functions\\n\`,
};
`;
}

function testText(kebab: string, camel: string): string {
  return `import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aReport } from '../../test/a-report.ts';
import { ${camel} } from './${kebab}.ts';
import type { View } from './reporter.ts';

const test = suite('${kebab}');
const view: View = {
  style: { color: false, width: 80, unicode: true },
  sections: ['findings', 'duplicates', 'proposals', 'problems'],
  command: 'layerlint check',
  textOf: () => undefined,
};

test('a report', () => {
  assert.is(${camel}.render(aReport(), view), 'write me: all of what it prints');
});

test.run();
`;
}
