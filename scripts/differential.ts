// npm run differential -- FOLDER…: holds the lexer's imports against the compiler's, file by file, over any tree, installed
// packages included. Prints every difference, and what each reader costs.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import glob from 'fast-glob';
import { isBinary, isGenerated } from '../packages/analyzer/src/parse/generated.ts';
import { importsOf } from '../packages/analyzer/src/parse/imports.ts';
import { differences } from '../packages/analyzer/test/compare-readers.ts';
import { lexImports } from '../packages/analyzer/src/parse/lexer/index.ts';
import { isSourceFile, readableSyntax } from '../packages/analyzer/src/parse/source-files.ts';

let differing = 0;
for (const folder of process.argv.slice(2)) differing += holdAgainst(resolve(process.env['INIT_CWD'] ?? '.', folder));
if (differing > 0) process.exitCode = 1;

/** How many files of a tree the two read differently. */
function holdAgainst(root: string): number {
  const count = { files: 0, bytes: 0, generated: 0, doubtful: 0, sites: 0, differing: 0 };
  const cost = { lexer: 0, compiler: 0 };
  for (const file of sourceFiles(root)) {
    const text = readFileSync(join(root, file), 'utf8');
    if (isBinary(text)) continue;
    const lexer = measured(() => lexImports(file, text));
    const compiler = measured(() => {
      const syntax = readableSyntax(file, text);
      return syntax && importsOf(syntax);
    });
    const found = differences({ lexed: lexer.value, reference: compiler.value });
    for (const difference of found) console.log(`${join(root, file)}  ${difference}`);
    count.files++;
    count.bytes += text.length;
    count.sites += lexer.value?.imports.length ?? 0;
    if (isGenerated(file, text)) count.generated++;
    if (!lexer.value) count.doubtful++;
    if (found.length > 0) count.differing++;
    cost.lexer += lexer.milliseconds;
    cost.compiler += compiler.milliseconds;
  }
  const share = ((100 * count.doubtful) / Math.max(1, count.files)).toFixed(1);
  console.log(
    `${root}: ${count.files} files (${count.generated} written by tools), ${count.doubtful} doubtful (${share} %), ${count.sites} sites in the others, ${count.differing} files differ`,
  );
  console.log(
    `CPU for ${(count.bytes / 1e6).toFixed(1)} MB: lexer ${cost.lexer.toFixed(0)} ms, compiler ${cost.compiler.toFixed(0)} ms`,
  );
  return count.differing;
}

function sourceFiles(root: string): string[] {
  return glob
    .sync('**', { cwd: root, dot: true, followSymbolicLinks: false, ignore: ['**/.git/**'], suppressErrors: true })
    .filter(isSourceFile)
    .sort();
}

function measured<T>(work: () => T): { readonly value: T; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1000 };
}
