import type { ts } from 'ts-morph';
import type { Host } from '../host/host.ts';
import type { ImportSite, Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { isBinary, isGenerated } from './generated.ts';
import { importsOf } from './imports.ts';
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
  /** About the files read so far, by file. */
  problems(): ReadonlyMap<Path, Problem>;
}

/** `keepSyntax` says by its text whether a file's nodes will be needed after its imports and tokens were taken. */
export function createParser(host: Host, keepSyntax: (text: string) => boolean = () => false): Parser {
  const modules = new Map<Path, Module | undefined>();
  const kept = new Map<Path, ts.SourceFile>();
  const problems = new Map<Path, Problem>();

  const read = (file: Path): Module | undefined => {
    const text = host.read(file);
    if (text === undefined) return undefined;
    if (isBinary(text)) {
      problems.set(file, notSourceText(file));
      return undefined;
    }
    if (isGenerated(file, text)) return generatedModule(file, text);
    const syntax = readableSyntax(file, text);
    if (!syntax) {
      problems.set(file, nestedTooDeep(file));
      return generatedModule(file, text);
    }
    const fault = firstFault(syntax);
    if (fault) problems.set(file, syntaxError(file, [fault.start, fault.start + fault.length], faultText(fault)));
    if (keepSyntax(text)) kept.set(file, syntax);
    return { file, text, ...importsOf(syntax), generated: false, tokens: tokensOf(syntax) };
  };
  return {
    module(file) {
      if (!modules.has(file)) modules.set(file, read(file));
      return modules.get(file);
    },
    syntax: (file) => kept.get(file),
    problems: () => problems,
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
