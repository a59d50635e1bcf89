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
import { aView } from '../../test/a-view.ts';
import { ${camel} } from './${kebab}.ts';

const test = suite('${kebab}');
test('a report', () => {
  assert.is(${camel}.render(aReport(), aView()), 'write me: all of what it prints');
});

test.run();
`;
}
