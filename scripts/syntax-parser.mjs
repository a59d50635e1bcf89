// Cuts the parser out of the compiler that ts-morph brings. The compiler is one file of 9 MB that costs a fifth of a second to
// load; what reading syntax takes of it is a sixth of that. Its statements stand side by side in one function, so the slice is:
// those that declare a name we use, and those that declare a name which a statement of the slice mentions.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const analyzer = fileURLToPath(new URL('../packages/analyzer', import.meta.url));
const output = join(analyzer, 'vendor/typescript-syntax.cjs');
// Nodes get `getText`, `getStart` and the like from this constructor table, as in the whole compiler.
const NODE_METHODS = ['setObjectAllocator', 'getServicesObjectAllocator'];

export async function writeSyntaxParser() {
  const { SYNTAX_NAMES: names } = await import(pathToFileURL(join(analyzer, 'dist/parse/syntax-names.js')).href);
  const compiler = compilerOfTsMorph();
  const made = createHash('sha256')
    .update(names.join())
    .update(readFileSync(fileURLToPath(import.meta.url)));
  const head = `// Cut from ${compiler.name} ${compiler.version} by ${made.digest('hex').slice(0, 16)}\n`;
  if (existsSync(output) && readFileSync(output, 'utf8').startsWith(head)) return;
  mkdirSync(dirname(output), { recursive: true });
  const text = readFileSync(compiler.file, 'utf8');
  writeFileSync(output, head + licenceOf(text) + slice(compiler.load(), text, names));
}

function compilerOfTsMorph() {
  const fromAnalyzer = createRequire(join(analyzer, 'package.json'));
  const fromTsMorph = createRequire(fromAnalyzer.resolve('ts-morph'));
  const file = join(dirname(fromTsMorph.resolve('@ts-morph/common')), 'typescript.js');
  const manifest = JSON.parse(readFileSync(join(dirname(file), '../package.json'), 'utf8'));
  return { name: manifest.name, version: manifest.version, file, load: () => fromAnalyzer('ts-morph').ts };
}

/** TypeScript's own, which asks to stay with the text: the comment at its beginning. */
function licenceOf(text) {
  const comment = /\/\*![\s\S]*?\*\//.exec(text.slice(0, 2000))?.[0];
  if (!comment)
    throw new Error('The compiler of ts-morph no longer begins with its licence: mend scripts/syntax-parser.mjs.');
  return `${comment}\n`;
}

function slice(ts, text, names) {
  const roots = [...names, ...NODE_METHODS];
  const statements = compilerStatements(ts, text);
  const declaring = declaringStatements(ts, statements);
  for (const name of roots)
    if (!declaring.has(name)) throw new Error(`The compiler of ts-morph does not declare ${name}.`);
  const kept = new Set();
  const queue = [...roots];
  for (const name of queue) {
    for (const statement of declaring.get(name) ?? []) {
      if (kept.has(statement)) continue;
      kept.add(statement);
      queue.push(...namesMentioned(ts, statement));
    }
  }
  return [
    '"use strict";',
    ...statements.filter((statement) => kept.has(statement)).map(({ pos, end }) => text.slice(pos, end).trim()),
    'setObjectAllocator(getServicesObjectAllocator());',
    `module.exports = { ${names.join(', ')} };\n`,
  ].join('\n');
}

/** The statements of the one function that holds the whole compiler. */
function compilerStatements(ts, text) {
  const file = ts.createSourceFile('typescript.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const queue = [file];
  for (const node of queue) {
    if (ts.isBlock(node) && node.statements.length > 1000) return [...node.statements];
    ts.forEachChild(node, (child) => void queue.push(child));
  }
  throw new Error('The compiler of ts-morph is built in another way now: mend scripts/syntax-parser.mjs.');
}

/** The statements behind each name: its declaration, and for a namespace the calls that fill it. */
function declaringStatements(ts, statements) {
  const declaring = new Map();
  const add = (name, statement) => declaring.set(name, [...(declaring.get(name) ?? []), statement]);
  const addBinding = (name, statement) => {
    if (ts.isIdentifier(name)) add(name.text, statement);
    else for (const element of name.elements) if (element.name) addBinding(element.name, statement);
  };
  for (const statement of statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) addBinding(name, statement);
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      add(statement.name.text, statement);
    else if (ts.isExpressionStatement(statement)) {
      const filled = filledNamespace(ts, statement.expression);
      if (filled) add(filled, statement);
    }
  }
  return declaring;
}

/** `((Parser2) => { … })(Parser || (Parser = {}))` and `Version.zero = …`. */
function filledNamespace(ts, expression) {
  const [argument] = ts.isCallExpression(expression) ? expression.arguments : [];
  if (argument && ts.isBinaryExpression(argument) && ts.isIdentifier(argument.left)) return argument.left.text;
  const target = ts.isBinaryExpression(expression) ? expression.left : undefined;
  const isMember = target && ts.isPropertyAccessExpression(target) && ts.isIdentifier(target.expression);
  return isMember && target.expression.text !== 'module' ? target.expression.text : undefined;
}

/** Every name in a statement but those of properties: more than it refers to, never less. */
function namesMentioned(ts, statement) {
  const names = new Set();
  const queue = [statement];
  for (const node of queue) {
    if (ts.isIdentifier(node)) names.add(node.text);
    if (ts.isPropertyAccessExpression(node)) queue.push(node.expression);
    else if (ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name)) queue.push(node.initializer);
    else ts.forEachChild(node, (child) => void queue.push(child));
  }
  return names;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeSyntaxParser();
