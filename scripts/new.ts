// npm run new rule|reader|reporter|format NAME: every file that the recipe in CONTRIBUTING.md names.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { formatRecipe } from './recipes/format.ts';
import { readerRecipe } from './recipes/reader.ts';
import type { Name, Recipe } from './recipes/recipe.ts';
import { reporterRecipe } from './recipes/reporter.ts';
import { ruleRecipe } from './recipes/rule.ts';

const recipes: Readonly<Record<string, (name: Name) => Recipe>> = {
  rule: ruleRecipe,
  reader: readerRecipe,
  reporter: reporterRecipe,
  format: formatRecipe,
};

const [kind = '', name = ''] = process.argv.slice(2);
const recipe = Object.hasOwn(recipes, kind) ? recipes[kind] : undefined;
const complaint = recipe ? await cook(recipe) : `usage: npm run new ${Object.keys(recipes).join('|')} NAME`;
if (complaint) {
  console.error(complaint);
  process.exitCode = 2;
}

/** Says why nothing was written, or nothing. */
async function cook(recipe: (name: Name) => Recipe): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return `\`${name}\` is no name: lower-case words joined by hyphens, such as no-late-refund`;
  const { files, edits, next } = recipe({
    kebab: name,
    camel: name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  });
  const taken = Object.keys(files).filter((file) => existsSync(file));
  if (taken.length > 0) return `${taken.join(', ')}: there already; nothing was written`;
  const missing = Object.keys(edits).filter((file) => !existsSync(file));
  if (missing.length > 0) return `${missing.join(', ')}: not found; run this in the root of the repository`;
  for (const [file, text] of Object.entries(files)) await write(file, text);
  for (const [file, edit] of Object.entries(edits)) await write(file, edit(readFileSync(file, 'utf8')));
  console.log(`\nnext:\n${next.map((step) => `  ${step}`).join('\n')}`);
  return undefined;
}

async function write(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const isOurs = /\.(ts|md)$/.test(file) && !file.startsWith('fixtures/');
  writeFileSync(file, isOurs ? await format(text, { ...(await resolveConfig(file)), filepath: file }) : text);
  console.log(`wrote ${file}`);
}
