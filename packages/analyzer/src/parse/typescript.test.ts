import glob from 'fast-glob';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ts } from 'ts-morph';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isSourceFile } from './source-files.ts';
import { SYNTAX_NAMES } from './syntax-names.ts';
import { type SyntaxParser, typescript } from './typescript.ts';

const test = suite('the parser cut out of the compiler');

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const compiler = (createRequire(import.meta.url)('ts-morph') as typeof import('ts-morph')).ts;
const parser = typescript();

const parsed = (by: SyntaxParser, file: string, text: string) =>
  by.createSourceFile(file, text, by.ScriptTarget.Latest, true, by.ScriptKind.TSX);

/** Every node, with all that we read off nodes: kind, place, flags, text, comments, and what is wrong with the file. */
function shapeOf(by: SyntaxParser, file: ts.SourceFile): string[] {
  const nodes: ts.Node[] = [file];
  for (const node of nodes) {
    nodes.push(...((node as ts.Node & { readonly jsDoc?: readonly ts.Node[] }).jsDoc ?? []));
    by.forEachChild(node, (child) => void nodes.push(child));
  }
  const faults = (file as ts.SourceFile & { readonly parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
  return [
    ...nodes.map((node) => [node.kind, node.getStart(file), node.end, node.flags, node.getChildCount(file)].join(' ')),
    ...faults.map(({ start, code, messageText }) =>
      [start, code, by.flattenDiagnosticMessageText(messageText, ' ')].join(' '),
    ),
  ];
}

test('makes the very trees that the compiler makes, of every fixture and every source of this repository', () => {
  const files = glob
    .sync('{fixtures,packages}/**', {
      cwd: repository,
      ignore: ['**/packages/*/node_modules/**', '**/dist/**'],
      dot: true,
    })
    .filter(isSourceFile);
  assert.ok(files.length > 100, 'the sources are found');
  for (const file of files) {
    const text = readFileSync(join(repository, file), 'utf8');
    assert.equal(shapeOf(parser, parsed(parser, file, text)), shapeOf(compiler, parsed(compiler, file, text)), file);
  }
});

test('and of broken text', () => {
  for (const text of [
    'const = 3',
    'class { ( }',
    '`${',
    'import { from "x"',
    '/** @type {import( */ let a',
    '<a><b></a>',
    '@@ ?',
  ])
    assert.equal(
      shapeOf(parser, parsed(parser, 'a.tsx', text)),
      shapeOf(compiler, parsed(compiler, 'a.tsx', text)),
      text,
    );
});

test('scans imports as the compiler does', () => {
  const text = 'import a from "a"; const b = require("b"); import("c"); export * from "d"; /// <reference path="e" />';
  assert.equal(parser.preProcessFile(text, true, true), compiler.preProcessFile(text, true, true));
});

test('has every name that is asked of it, and no other', () => {
  assert.equal(Object.keys(parser).sort(), [...SYNTAX_NAMES].sort());
});

test.run();
