import type { ts } from 'ts-morph';
import type { Host } from '../host/host.ts';
import type { ImportSite, Module, TokenStream } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { isBinary, isGenerated } from './generated.ts';
import { importsOf } from './imports.ts';
import { lexImports } from './lexer/index.ts';
import { nestedTooDeep, notSourceText, syntaxError } from './problems.ts';
import { readableSyntax } from './source-files.ts';
import { tokensOf } from './tokens.ts';
import { typescript } from './typescript.ts';

export { isSourceFile, isTestFile, syntaxOf } from './source-files.ts';

/** Reads each file once, when it is first asked for. */
export interface Parser {
  /** Undefined when the file cannot be read, or holds no text. */
  module(file: Path): Module | undefined;
  /** The compiler nodes of a file that was read, where `keepSyntax` wanted them. */
  syntax(file: Path): ts.SourceFile | undefined;
  /** Looks for syntax errors in a file of which only the imports were needed so far. */
  examine(file: Path): void;
  /** About the files read so far, by file. Syntax errors are known only of files that met the compiler. */
  problems(): ReadonlyMap<Path, Problem>;
}

/**
 * A lexer reads the imports; only files that leave it in doubt meet the compiler for them. Tokens, which need the compiler's
 * tree, are read when they are first asked for. `keepSyntax` says by its text whether a file's nodes will be needed later;
 * where it is given, tokens are taken as well from every tree that is at hand.
 */
export function createParser(host: Host, keepSyntax?: (text: string) => boolean): Parser {
  const modules = new Map<Path, Module | undefined>();
  const kept = new Map<Path, ts.SourceFile>();
  const problems = new Map<Path, Problem>();
  const examined = new Set<Path>();

  const syntaxIn = (file: Path, text: string): ts.SourceFile | undefined => {
    examined.add(file);
    const syntax = readableSyntax(file, text);
    const fault = syntax && firstFault(syntax);
    if (!syntax) problems.set(file, nestedTooDeep(file));
    if (fault) problems.set(file, syntaxError(file, [fault.start, fault.start + fault.length], faultText(fault)));
    return syntax;
  };
  const tokensIn = (file: Path, text: string) => (): TokenStream | undefined => {
    const syntax = syntaxIn(file, text);
    return syntax && tokensOf(syntax);
  };

  const read = (file: Path): Module | undefined => {
    const text = host.read(file);
    if (text === undefined) return undefined;
    if (isBinary(text)) {
      problems.set(file, notSourceText(file));
      return undefined;
    }
    if (isGenerated(file, text)) return generatedModule(file, text);
    const isKept = keepSyntax?.(text) ?? false;
    const imports = isKept ? undefined : lexImports(file, text);
    if (imports)
      return withTokens({ file, text, imports, hasDynamicImports: false, generated: false }, tokensIn(file, text));
    const syntax = syntaxIn(file, text);
    if (!syntax) return generatedModule(file, text);
    if (isKept) kept.set(file, syntax);
    const module = { file, text, ...importsOf(syntax), generated: false };
    return keepSyntax ? { ...module, tokens: tokensOf(syntax) } : withTokens(module, tokensIn(file, text));
  };

  return {
    module(file) {
      if (!modules.has(file)) modules.set(file, read(file));
      return modules.get(file);
    },
    syntax: (file) => kept.get(file),
    examine(file) {
      const module = modules.get(file);
      if (module && !module.generated && !examined.has(file)) syntaxIn(file, module.text);
    },
    problems: () => problems,
  };
}

/** The tokens are worked out once, and the tree behind them is not kept. */
function withTokens(module: Omit<Module, 'tokens'>, tokensOf: () => TokenStream | undefined): Module {
  let known: { readonly tokens: TokenStream | undefined } | undefined;
  return {
    ...module,
    get tokens() {
      known ??= { tokens: tokensOf() };
      return known.tokens;
    },
  };
}

/** Megabytes on one line: the compiler's quick scan finds the imports without building a tree. */
function generatedModule(file: Path, text: string): Module {
  const { importedFiles } = typescript().preProcessFile(text, true, true);
  const imports = importedFiles.map(({ fileName, pos, end }): ImportSite => ({
    specifier: fileName,
    kind: 'require',
    range: [pos, end],
    typeOnly: false,
    lazy: true,
  }));
  return { file, text, imports, hasDynamicImports: true, generated: true };
}

/** The compiler keeps a file's syntax errors on it, in a field its public type does not show. */
function firstFault(syntax: ts.SourceFile): ts.DiagnosticWithLocation | undefined {
  return (syntax as ts.SourceFile & { readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics?.[0];
}

const faultText = (fault: ts.DiagnosticWithLocation): string =>
  typescript().flattenDiagnosticMessageText(fault.messageText, ' ');
