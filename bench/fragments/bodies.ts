import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Draw } from './random.ts';
import { isSound, nodesIn, parse, tokensIn } from './syntax.ts';

/** A function of a repository, as a declaration that stands for itself. */
export interface Body {
  readonly text: string;
  readonly file: string;
  /** Where the statements of its body begin and end. */
  readonly statements: readonly (readonly [from: number, to: number])[];
}

const LEFT_OUT = /^(?:node_modules|dist|\.git|__\w+__|tests?|e2e|fixtures?|generated)$/;
const [SHORTEST, LONGEST] = [12, 90];
const LEAST_STATEMENTS = 4;

/** Functions of some length out of the TypeScript below some folders, at most two of a file, in a drawn order. */
export function bodiesIn(folders: readonly string[], draw: Draw, count: number): Body[] {
  const bodies: Body[] = [];
  for (const file of draw.shuffled(folders.flatMap((folder) => [...filesIn(folder)]))) {
    const text = readFileSync(file, 'utf8');
    if (text.length < 80_000) bodies.push(...draw.shuffled([...functionsIn(text, file)]).slice(0, 2));
    if (bodies.length >= count) break;
  }
  return bodies;
}

function* filesIn(folder: string): Iterable<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) yield* filesIn(path);
    else if (entry.isFile() && /(?<!\.d|\.test|\.spec)\.ts$/.test(entry.name)) yield path;
  }
}

function* functionsIn(text: string, file: string): Iterable<Body> {
  for (const node of nodesIn(parse(text))) {
    const head = headOf(node);
    if (head === undefined) continue;
    const declared = outdented(`${head}${node.getText().slice(node.getText().indexOf('('))}`);
    const lines = declared.split('\n').length;
    if (lines < SHORTEST || lines > LONGEST || /\bsuper\b|\bthis\.#/.test(declared) || !isSound(declared)) continue;
    const statements = statementsOf(declared);
    if (statements.length >= LEAST_STATEMENTS) yield { text: declared, file, statements };
  }
}

/** What comes before its parameters, when it stands for itself. */
function headOf(node: ts.Node): string | undefined {
  if (!ts.isFunctionDeclaration(node) && !ts.isMethodDeclaration(node)) return undefined;
  if (!node.body || !node.name || !ts.isIdentifier(node.name) || node.typeParameters) return undefined;
  const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  if (ts.isMethodDeclaration(node) && node.modifiers?.some((modifier) => ts.isDecorator(modifier))) return undefined;
  return `export ${isAsync ? 'async ' : ''}function${node.asteriskToken ? '*' : ''} ${node.name.text}`;
}

function outdented(text: string): string {
  const [, indent = ''] = /\n([ \t]*)\}$/.exec(text) ?? [];
  return text.replaceAll(`\n${indent}`, '\n');
}

function statementsOf(text: string): (readonly [number, number])[] {
  const [declared] = parse(text).statements;
  if (!declared || !ts.isFunctionDeclaration(declared)) return [];
  return (declared.body?.statements ?? []).map((statement) => [statement.getStart(), statement.end]);
}

export const tokensOf = (text: string): number => tokensIn(parse(text));
