import { typescript } from "./typescript.js";
/** A file we read as a module. Declaration files hold no code that runs. */
export const isSourceFile = (file) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file) && !/\.d\.[cm]?ts$/.test(file);
/** Written for tests or for building: it lies beside what ships and is not part of it. */
export const isTestFile = (file) => /(^|\/)(__tests__|__mocks__|__fixtures__|tests?|spec|e2e|cypress)\//.test(file) ||
    /\.(test|tests|spec|bench|stories|e2e)\.[cm]?[jt]sx?$/.test(file) ||
    /(^|\/)(jest|vitest|webpack|rollup|vite|esbuild|eslint|babel|prettier|gulpfile|gruntfile)(\.config|\.setup)?\.[cm]?[jt]s$/i.test(file);
/** One text as raw compiler nodes, parents set. */
export function syntaxOf(file, text) {
    const ts = typescript();
    return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, scriptKind(file));
}
/** The compiler's parser recurses; code nested some hundreds deep, which only tools write, exhausts its stack: then nothing. */
export function readableSyntax(file, text) {
    try {
        return syntaxOf(file, text);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function scriptKind(file) {
    const { ScriptKind } = typescript();
    if (file.endsWith('.tsx'))
        return ScriptKind.TSX;
    if (/\.[cm]?ts$/.test(file))
        return ScriptKind.TS;
    return ScriptKind.JSX; // plain JavaScript may hold JSX, and nothing in it reads otherwise
}
//# sourceMappingURL=source-files.js.map