import { withExtent } from "./extent.js";
import { isBinary, isGenerated } from "./generated.js";
import { importsOf } from "./imports.js";
import { lexImports } from "./lexer/index.js";
import { nestedTooDeep, notSourceText, syntaxError } from "./problems.js";
import { readableSyntax } from "./source-files.js";
import { tokensOf } from "./tokens.js";
import { typescript } from "./typescript.js";
export { isSourceFile, isTestFile, syntaxOf } from "./source-files.js";
/**
 * A lexer reads the imports; only files that leave it in doubt meet the compiler for them. Tokens, which need the compiler's
 * tree, are read when they are first asked for.
 */
export function createParser(host, { keepSyntax, known } = {}) {
    const modules = new Map();
    const kept = new Map();
    const problems = new Map();
    const examined = new Set();
    const syntaxIn = (file, text) => {
        examined.add(file);
        const syntax = readableSyntax(file, text);
        const fault = syntax && firstFault(syntax);
        if (!syntax)
            problems.set(file, nestedTooDeep(file));
        if (fault)
            problems.set(file, syntaxError(file, [fault.start, fault.start + fault.length], faultText(fault)));
        return syntax;
    };
    const tokensIn = (file, text) => () => {
        const syntax = syntaxIn(file, text);
        return syntax && tokensOf(syntax);
    };
    const learned = (file, facts) => {
        known?.keep(file, facts);
        return facts;
    };
    /** Without reading the file, where an earlier run did. */
    const recalled = (file) => {
        const facts = known?.of(file);
        if (!facts)
            return undefined;
        const textOf = () => host.read(file) ?? '';
        return moduleOf(file, { textOf, tokensOf: () => (facts.generated ? undefined : tokensIn(file, textOf())()) }, facts);
    };
    const read = (file) => {
        // Whether nodes are needed is said by the text.
        const before = keepSyntax ? undefined : recalled(file);
        if (before)
            return before;
        const text = host.read(file);
        if (text === undefined)
            return undefined;
        if (isBinary(text)) {
            problems.set(file, notSourceText(file));
            return undefined;
        }
        const textOf = () => text;
        const asGenerated = (facts) => moduleOf(file, { textOf, tokensOf: () => undefined }, facts);
        if (isGenerated(file, text))
            return asGenerated(learned(file, factsOf(text, generatedImports(text))));
        const isKept = keepSyntax?.(text) ?? false;
        const again = isKept || !keepSyntax ? undefined : recalled(file);
        if (again)
            return again;
        const imports = isKept ? undefined : lexImports(file, text);
        if (imports)
            return moduleOf(file, { textOf, tokensOf: tokensIn(file, text) }, learned(file, factsOf(text, imports)));
        const syntax = syntaxIn(file, text);
        // Not learned: a later run has to find out anew, and to say, that it is nested too deep.
        if (!syntax)
            return asGenerated(factsOf(text, generatedImports(text)));
        if (isKept)
            kept.set(file, syntax);
        const tokens = keepSyntax && { stream: tokensOf(syntax) };
        const later = tokens ? () => tokens.stream : tokensIn(file, text);
        return moduleOf(file, { textOf, tokensOf: later }, learned(file, factsOf(text, importsOf(syntax))));
    };
    return {
        module(file) {
            const before = modules.get(file);
            if (before || modules.has(file))
                return before;
            const module = read(file);
            modules.set(file, module);
            return module;
        },
        syntax: (file) => kept.get(file),
        examine(file) {
            const module = modules.get(file);
            if (module && !module.generated && !examined.has(file))
                syntaxIn(file, module.text);
        },
        problems: () => problems,
    };
}
const factsOf = (text, { imports, hasDynamicImports = false, generated = false }) => ({
    ...withExtent(text, imports),
    hasDynamicImports,
    generated,
});
/** Text and tokens are worked out when they are first asked for, once; the tree behind the tokens is not kept. */
function moduleOf(file, { textOf, tokensOf }, facts) {
    let known;
    return {
        ...facts,
        file,
        get text() {
            return textOf();
        },
        get tokens() {
            known ??= { tokens: tokensOf() };
            return known.tokens;
        },
    };
}
/** Megabytes on one line: the compiler's quick scan finds the imports without building a tree. */
function generatedImports(text) {
    const { importedFiles } = typescript().preProcessFile(text, true, true);
    const imports = importedFiles.map(({ fileName, pos, end }) => ({
        specifier: fileName,
        kind: 'require',
        range: [pos, end],
        typeOnly: false,
        lazy: true,
    }));
    return { imports: imports.sort((a, b) => a.range[0] - b.range[0]), hasDynamicImports: true, generated: true };
}
/** The compiler keeps a file's syntax errors on it, in a field its public type does not show. */
function firstFault(syntax) {
    return syntax
        .parseDiagnostics?.[0];
}
const faultText = (fault) => typescript().flattenDiagnosticMessageText(fault.messageText, ' ');
//# sourceMappingURL=index.js.map