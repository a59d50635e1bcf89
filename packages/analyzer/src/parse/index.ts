import type { ts } from 'ts-morph';
import type { Host } from '../host/host.ts';
import type { ComparedModule, Module, SeenImport, TokenStream } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { withExtent } from './extent.ts';
import { isBinary, isGenerated } from './generated.ts';
import { importsOf } from './imports.ts';
import { lexImports } from './lexer/index.ts';
import { nestedTooDeep, notSourceText, syntaxError } from './problems.ts';
import { readableSyntax } from './source-files.ts';
import { ACCEPTING, createTokenReader } from './tokens/index.ts';
import { isAccepting } from './tokens/packed.ts';
import { typescript } from './typescript.ts';

export { type Comment, commentsAround } from './comments.ts';
export { createNeedsReader, type NeedsOf } from './needs/index.ts';
export { isSourceFile, isTestFile, syntaxOf } from './source-files.ts';
export { ACCEPTING } from './tokens/index.ts';
export { endOf, offsetsOf, startOf } from './tokens/offsets.ts';
export { specifiersOf, tablesOf, typesOf, unpacked } from './tokens/packed.ts';

/** What is known of a file by its text alone, and so as long as the text stays the same. */
export type FileFacts = Pick<
  Module,
  'imports' | 'hasDynamicImports' | 'generated' | 'acceptsDuplicates' | 'bytes' | 'lines'
>;

/** The facts of earlier runs. They never say other than the text would. */
export interface KnownFacts {
  of(file: Path): FileFacts | undefined;
  keep(file: Path, facts: FileFacts): void;
}

/** The tokens that earlier runs took from the files. */
export interface KnownTokens {
  /** Undefined where no earlier run read the file; a file without tokens is known to have none. */
  of(file: Path): { readonly tokens: TokenStream | undefined } | undefined;
  keep(file: Path, tokens: TokenStream | undefined): void;
}

export interface ParserOptions {
  readonly known?: KnownFacts | undefined;
  readonly knownTokens?: KnownTokens | undefined;
}

/** Reads each file once, when it is first asked for. */
export interface Parser {
  /** Undefined when the file cannot be read, or holds no text. */
  module(file: Path): Module | undefined;
  /** The same file without its imports, in less time where nobody asked for those. */
  compared(file: Path): ComparedModule | undefined;
  /** The compiler nodes of a file, made anew. Undefined when it cannot be read, or is nested too deep. */
  syntax(file: Path): ts.SourceFile | undefined;
  /** Looks for syntax errors in a file of which only the imports were needed so far. */
  examine(file: Path): void;
  /** About the files read so far, by file. Syntax errors are known only of files that met the compiler. */
  problems(): ReadonlyMap<Path, Problem>;
}

/** A lexer reads the imports; only files that leave it in doubt meet the compiler for them. Tokens are read when they are first asked for. */
export function createParser(host: Host, { known, knownTokens }: ParserOptions = {}): Parser {
  const modules = new Map<Path, Module | undefined>();
  const comparedOnly = new Map<Path, ComparedModule | undefined>();
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
  const readTokens = createTokenReader();
  // The host keeps as many texts as is good for the memory.
  const textOf = (file: Path) => () => host.read(file) ?? '';
  const tokensIn = (file: Path) => (): TokenStream | undefined => {
    const before = knownTokens?.of(file);
    if (before) return before.tokens;
    const text = textOf(file)();
    const tokens = readTokens(file, text);
    // The compiler can say what is wrong with it.
    if (!tokens && !examined.has(file)) syntaxIn(file, text);
    else knownTokens?.keep(file, tokens);
    return tokens;
  };
  const learned = (file: Path, facts: FileFacts): FileFacts => {
    known?.keep(file, facts);
    return facts;
  };

  /** Undefined when it cannot be read, or is none. */
  const readText = (file: Path): string | undefined => {
    const text = host.read(file);
    if (text === undefined || !isBinary(text)) return text;
    problems.set(file, notSourceText(file));
    return undefined;
  };

  /** Without reading the file, where an earlier run did. */
  const recalled = (file: Path): Module | undefined => {
    const facts = known?.of(file);
    if (!facts) return undefined;
    const tokensOf = facts.generated ? () => undefined : tokensIn(file);
    return moduleOf(file, { textOf: textOf(file), tokensOf }, facts);
  };
  const read = (file: Path): Module | undefined => {
    const before = recalled(file);
    if (before) return before;
    const text = readText(file);
    if (text === undefined) return undefined;
    const asGenerated = (facts: FileFacts) =>
      moduleOf(file, { textOf: textOf(file), tokensOf: () => undefined }, facts);
    const asWritten = (facts: FileFacts) =>
      moduleOf(file, { textOf: textOf(file), tokensOf: tokensIn(file) }, learned(file, facts));
    if (isGenerated(file, text)) return asGenerated(learned(file, factsOf(text, generatedImports(text))));
    const imports = lexImports(file, text);
    if (imports) return asWritten(factsOf(text, imports));
    const syntax = syntaxIn(file, text);
    // Not learned: a later run has to find out anew, and to say, that it is nested too deep.
    if (!syntax) return asGenerated(factsOf(text, generatedImports(text)));
    return asWritten(factsOf(text, importsOf(syntax)));
  };

  const readForTokens = (file: Path): ComparedModule | undefined => {
    const before = knownTokens?.of(file);
    if (before) return comparedOf(file, before.tokens, textOf(file));
    const text = readText(file);
    if (text === undefined) return undefined;
    if (!isGenerated(file, text)) return comparedOf(file, tokensIn(file)(), textOf(file));
    knownTokens?.keep(file, undefined);
    return comparedOf(file, undefined, textOf(file));
  };

  return {
    module(file) {
      const before = modules.get(file);
      if (before || modules.has(file)) return before;
      const module = read(file);
      modules.set(file, module);
      return module;
    },
    compared(file) {
      if (modules.has(file)) return modules.get(file);
      if (!comparedOnly.has(file)) comparedOnly.set(file, readForTokens(file));
      return comparedOnly.get(file);
    },
    syntax(file) {
      const text = host.read(file);
      return text === undefined ? undefined : syntaxIn(file, text);
    },
    examine(file) {
      const module = modules.get(file);
      if (module && !module.generated && !examined.has(file)) syntaxIn(file, module.text);
    },
    problems: () => problems,
  };
}

interface Read {
  readonly imports: readonly SeenImport[];
  readonly hasDynamicImports?: boolean;
  readonly generated?: boolean;
}

const factsOf = (text: string, { imports, hasDynamicImports = false, generated = false }: Read): FileFacts => ({
  ...withExtent(text, imports),
  hasDynamicImports,
  generated,
  acceptsDuplicates: !generated && text.includes(ACCEPTING),
});

/** Text and tokens are worked out when they are first asked for, once; the tree behind the tokens is not kept. */
function moduleOf(
  file: Path,
  { textOf, tokensOf }: { readonly textOf: () => string; readonly tokensOf: () => TokenStream | undefined },
  facts: FileFacts,
): Module {
  let known: { readonly tokens: TokenStream | undefined } | undefined;
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

/** Of a file whose tokens are known; one without any was written by a tool, or does not hang together. */
const comparedOf = (file: Path, tokens: TokenStream | undefined, textOf: () => string): ComparedModule => ({
  file,
  acceptsDuplicates: tokens !== undefined && isAccepting(tokens),
  tokens,
  get text() {
    return textOf();
  },
});

/** Megabytes on one line: the compiler's quick scan finds the imports without building a tree. */
function generatedImports(text: string): Read {
  const { importedFiles } = typescript().preProcessFile(text, true, true);
  const imports = importedFiles.map(({ fileName, pos, end }): SeenImport => ({
    specifier: fileName,
    kind: 'require',
    range: [pos, end],
    typeOnly: false,
    lazy: true,
  }));
  return { imports: imports.sort((a, b) => a.range[0] - b.range[0]), hasDynamicImports: true, generated: true };
}

/** The compiler keeps a file's syntax errors on it, in a field its public type does not show. */
function firstFault(syntax: ts.SourceFile): ts.DiagnosticWithLocation | undefined {
  return (syntax as ts.SourceFile & { readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics?.[0];
}

const faultText = (fault: ts.DiagnosticWithLocation): string =>
  typescript().flattenDiagnosticMessageText(fault.messageText, ' ');
