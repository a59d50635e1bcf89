import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, buildReport, defaultOptions, type Report } from '../src/index.ts';
import { sam, samFunction } from './findings.ts';

const test = suite('bad input');

const folders: string[] = [];
test.after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A workspace on the real disk, because links, rights and bytes are what these cases are about. */
function workspace(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'layerlint-'));
  folders.push(root);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

const reportOn = (root: string): Report => buildReport(analyze(root, defaultOptions), 'test');
const problems = (report: Report): string[] =>
  report.problems.map(({ code, file, line }) => `${code} ${file ?? ''}${line ? `:${line}` : ''}`);

const good = {
  'template.yaml': sam(samFunction('Orders', 'orders')),
  'orders/app.js': "require('./money');",
  'orders/money.js': '',
};
const modulesOf = (report: Report): number | undefined =>
  report.functions.find(({ name }) => name === 'Orders')?.modules;

test('a template that is broken YAML: its place, and the report on the others', () => {
  const report = reportOn(workspace({ ...good, 'refunds/template.yaml': sam(samFunction('Refunds', '[refunds')) }));
  assert.is(problems(report)[0]?.startsWith('TEMPLATE_UNREADABLE refunds/template.yaml:'), true);
  assert.is(modulesOf(report), 2);
});

test('unknown tags are no fault', () => {
  const report = reportOn(
    workspace({ ...good, 'template.yaml': sam(samFunction('Orders', 'orders', ', Tags: !Tenant shop')) }),
  );
  assert.equal(problems(report), []);
  assert.is(modulesOf(report), 2);
});

test('a handler that names no file is a problem at the handler', () => {
  const report = reportOn(workspace({ 'template.yaml': sam(samFunction('Orders', 'orders')), 'orders/main.js': '' }));
  assert.equal(problems(report), ['HANDLER_NOT_FOUND template.yaml:7']);
  assert.is(report.functions[0]?.entry, undefined);
});

test('a source file with a syntax error: its place, and its imports all the same', () => {
  const report = reportOn(workspace({ ...good, 'orders/app.js': "const a = ;\nrequire('./money');" }));
  assert.equal(problems(report), ['SYNTAX_ERROR orders/app.js:1']);
  assert.is(modulesOf(report), 2);
});

test('binary garbage named .ts', () => {
  const report = reportOn(
    workspace({ ...good, 'orders/film.ts': Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256) }),
  );
  assert.equal(problems(report), ['NOT_SOURCE_TEXT orders/film.ts']);
  assert.is(modulesOf(report), 2);
});

test('a package.json and a tsconfig that are nested without end', () => {
  const deep = '{ "dependencies": '.repeat(30_000);
  const closed = deep + '{}' + '}'.repeat(30_000);
  const files = { 'orders/package.json': closed, 'package.json': deep, 'orders/tsconfig.json': deep };
  const report = reportOn(workspace({ ...good, ...files, 'orders/app.js': "require('./money'); require('zod');" }));
  assert.ok(problems(report).includes('TSCONFIG_UNREADABLE orders/tsconfig.json:1'));
  assert.is(modulesOf(report), 2);
});

test('a symlink loop is walked once', () => {
  const root = workspace(good);
  symlinkSync(root, join(root, 'orders', 'again'));
  symlinkSync('nowhere', join(root, 'orders', 'lost.js'));
  const report = reportOn(root);
  assert.is(modulesOf(report), 2);
  assert.is(report.graph.modules, 2);
});

test('an unreadable folder is a problem, and the rest is read', () => {
  const root = workspace({ ...good, 'orders/secret/key.js': '' });
  chmodSync(join(root, 'orders', 'secret'), 0);
  chmodSync(root, 0o755);
  // The superuser may read everything, so the run takes another user's place for a moment.
  const isSuperuser = process.geteuid?.() === 0;
  if (isSuperuser) process.seteuid?.(65534);
  try {
    const report = reportOn(root);
    assert.equal(problems(report), ['FOLDER_UNREADABLE orders/secret']);
    assert.is(modulesOf(report), 2);
  } finally {
    if (isSuperuser) process.seteuid?.(0);
    chmodSync(join(root, 'orders', 'secret'), 0o755);
  }
});

test('a minified file of 5 MB is part of the graph and of nothing else', () => {
  const line = 'function total(o){return o.lines.reduce(function(s,l){return s+l.cents},0)};';
  const report = reportOn(workspace({ ...good, 'orders/money.js': line.repeat(5_000_000 / line.length) }));
  assert.is(modulesOf(report), 2);
  assert.equal([report.duplicates, report.findings, report.problems], [[], [], []]);
});

test('an empty root says that nothing was found', () => {
  const report = reportOn(workspace({}));
  assert.equal(problems(report), ['NOTHING_FOUND ']);
  assert.equal(report.functions, []);
});

test('a root that does not exist cannot be analysed', () => {
  assert.throws(() => reportOn(join(tmpdir(), 'layerlint-no-such-folder')), /ENOENT/);
});

test('a byte order mark and Windows line ends change no place', () => {
  const template = `\uFEFF${good['template.yaml'].replaceAll('\n', '\r\n')}`;
  const report = reportOn(workspace({ ...good, 'template.yaml': template }));
  assert.equal(report.functions[0]?.declaredAt, { file: 'template.yaml', line: 5, column: 3 });
});

test.run();
