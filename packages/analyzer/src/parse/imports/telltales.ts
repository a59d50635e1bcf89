/**
 * Words without which a file holds no import but the plain ones: `import … from`, `export … from`, `import x = require()`, and
 * `import()`, `require()` and `require.resolve()` of one literal. In a file without any, wherever they stand, the lexer
 * looks for the plain ones alone. So whoever teaches the tree's reader a further kind of import adds here the words it
 * cannot be written without. That a specifier is computed, or an `import()` stands in a comment, the lexer sees for itself.
 *
 * Together they take one pass over any text: no word may begin a search that can fail far away.
 */
const TELLTALES: readonly RegExp[] = [
  // A `require` by another name, or from another folder.
  /createRequire/,
  /\.\s*main\s*\??\.\s*require\b/,
  // Processes, programs of a layer.
  /child_process/,
];

const PLACES: readonly RegExp[] = [
  // Places beside the file: assets, and modules by path.
  /import\s*\.\s*meta\b(?!\s*\.\s*(?:env|hot|glob|main|vitest)\b)/,
  /__dirname|__filename/,
  // Files of the code folder that are named by their path.
  /LAMBDA_TASK_ROOT|\/var\/task/,
  /process\.cwd/,
];

const anyOf = (words: readonly RegExp[]) => new RegExp(words.map(({ source }) => source).join('|'));
const ANY = anyOf([...TELLTALES, ...PLACES]);
const ANY_PLACE = anyOf([...PLACES, /\/opt\//]);

// `path.resolve(…)` starts at the working directory. Many a promise has a `resolve` as well.
const PATHS = /['"/:]path(?:\/\w+)?['"]|\bpath\s*\.\s*(?:resolve|posix|win32)|=\s*path\b/;
const RESOLVES = /\bresolve\s*\(/;

/** Files of a layer that are named by their path: a telltale wherever it is not part of a plain import's specifier. */
export const LAYER_PATHS = /\/opt\//g;

// Words that mean nothing without another.
const TOGETHER: readonly (readonly [RegExp, RegExp])[] = [
  // `eval('require')`, by which code hides from bundlers.
  [/\beval\b/, /['"`]require['"`]/],
  // A thread's file is named by a literal; everything else that is called a worker is not one.
  [/\bWorker\b/, /['"`][\w./-]+\.[cm]?[jt]s['"`]/],
];

const resolvesPaths = (text: string): boolean => RESOLVES.test(text) && PATHS.test(text);

/** Whether a text may hold an import that is not one of the plain ones. */
export const hasTelltale = (text: string): boolean =>
  ANY.test(text) || resolvesPaths(text) || TOGETHER.some(([one, other]) => one.test(text) && other.test(text));

/** Whether a text may name files by their paths: without one of these words, no path in it leads anywhere for certain. */
export const namesPlaces = (text: string): boolean => ANY_PLACE.test(text) || resolvesPaths(text);
