/**
 * Words without which a file holds no import but the plain ones: `import … from`, `export … from`, `import x = require()`,
 * `import()` as a type, and `import()`, `require()` and `require.resolve()` of one literal. A reader that knows only the plain
 * ones must hand over every file in which one of these stands, wherever it stands.
 *
 * | Word | What it may lead to |
 * | --- | --- |
 * | `import(`, `require(`, `require.resolve(` before anything but a literal and `)` or `,` | constants, concatenation, templates, paths, two literals to choose from |
 * | `createRequire` | a `require` by another name, or from another folder |
 * | `.require`, `require.main` | `module.require`, `require.main.require` |
 * | `eval` | `eval('require')` |
 * | `import.meta` | `import.meta.resolve`, `new URL(…, import.meta.url)`, `import.meta.dirname` |
 * | `__dirname`, `__filename` | assets, modules by path |
 * | `Worker`, `child_process` | threads, processes, programs of a layer |
 * | `/opt/` | files of a layer that are named, not imported |
 * | `cwd`, `LAMBDA_TASK_ROOT`, `/var/task` | files of the code folder that are named |
 * | `path` with a `resolve(` | the same, relative to the working directory |
 * | `jest.`, `vi.`, `vitest.` | mocks |
 * | `<reference` | files named in a directive |
 * | `@` before `import(` on its line, `@import` | types in JSDoc, in JavaScript alone |
 */
export const TELLTALES =
  /\b(?:import|require|require\s*\.\s*resolve)\s*(?:<[^\n]*?>)?\(\s*(?!\s|(?:"[^"\\\n]*"|'[^'\\\n]*'|`[^`\\$]*`)\s*[),])|createRequire|\.\s*require\b|\brequire\s*\.\s*main|\beval\b|import\s*\.\s*meta|__dirname|__filename|\bWorker\b|child_process|\/opt\/|\bcwd\b|LAMBDA_TASK_ROOT|\/var\/task|\bpath\b[\s\S]*\bresolve\s*\(|\b(?:jest|vi|vitest)\s*\.|<reference|@[^\n]*import\s*\(|@import/;
