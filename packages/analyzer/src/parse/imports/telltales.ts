/**
 * Words without which a file holds no import but the plain ones: `import … from`, `export … from`, `import x = require()`, and
 * `import()`, `require()` and `require.resolve()` of one literal. The lexer knows only the plain ones, and leaves every file in
 * which one of these stands, wherever it stands, to the compiler's tree. So whoever teaches the tree's reader a further kind
 * of import adds here the words it cannot be written without. That a specifier is computed, or an `import()` stands in a
 * comment, the lexer sees for itself.
 *
 * Together they take one pass over any text: no word may begin a search that can fail far away.
 */
const TELLTALES: readonly RegExp[] = [
  // A `require` by another name, or from another folder.
  /createRequire/,
  /\.\s*require\b/,
  /\brequire\s*\.\s*main\s*\.\s*require\b/,
  // Places beside the file: assets, and modules by path.
  /import\s*\.\s*meta\b(?!\s*\.\s*(?:env|hot|glob|main|vitest)\b)/,
  /__dirname|__filename/,
  // Files of the code folder that are named by their path.
  /LAMBDA_TASK_ROOT|\/var\/task/,
  /process\.cwd/,
  // Processes, programs of a layer.
  /child_process/,
  // Directives and types in comments.
  /<reference\b[^\n>]*\bpath\b/,
  /@import/,
];

const ANY = new RegExp(TELLTALES.map(({ source }) => source).join('|'));

// `path.resolve(…)` starts at the working directory. Many a promise has a `resolve` as well.
const PATHS = /['"/:]path(?:\/\w+)?['"]|\bpath\s*\.\s*(?:resolve|posix|win32)|=\s*path\b/;
const RESOLVES = /\bresolve\s*\(/;

/** Files of a layer that are named by their path: a telltale wherever it is not part of a plain import's specifier. */
export const LAYER_PATHS = /\/opt\//g;

// Words that mean nothing without another.
const TOGETHER: readonly (readonly [RegExp, RegExp])[] = [
  [RESOLVES, PATHS],
  // `eval('require')`, by which code hides from bundlers.
  [/\beval\b/, /['"`]require['"`]/],
  // A thread's file is named by a literal; everything else that is called a worker is not one.
  [/\bWorker\b/, /['"`][\w./-]+\.[cm]?[jt]s['"`]/],
];

/** Whether a text may hold an import that is not one of the plain ones. */
export const hasTelltale = (text: string): boolean =>
  ANY.test(text) || TOGETHER.some(([one, other]) => one.test(text) && other.test(text));
