import type { Path, Range } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

export const tsconfigUnreadable = (file: Path, range: Range): Problem => ({
  code: 'TSCONFIG_UNREADABLE',
  message: `${file} is not valid JSON, so some of its \`paths\` may be missing.`,
  hint: 'Mend the syntax; comments and trailing commas are fine.',
  at: { file, range },
});

export const importUnresolved = (file: Path, range: Range, specifier: string): Problem => ({
  code: 'IMPORT_UNRESOLVED',
  message: `\`${specifier}\` leads to no file, npm package or layer.`,
  hint: 'Check the path; if a build step makes the file, or a layer of another repository brings it, nothing is wrong.',
  at: { file, range },
});
