import { Ajv } from 'ajv';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, buildGraphReport, buildReport, defaultOptions, type Report } from '../src/index.ts';

const test = suite('fixtures');

const root = new URL('../../../', import.meta.url);
const fixtures = new URL('fixtures/', root);
const projects = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const json = (file: string | URL): unknown => JSON.parse(readFileSync(new URL(file, root), 'utf8'));

const ajv = new Ajv({ allErrors: true, strict: true });
const validators = {
  report: ajv.compile(json('schema/report-v1.json') as object),
  graph: ajv.compile(json('schema/graph-v1.json') as object),
};

function assertValid(kind: keyof typeof validators, value: unknown): void {
  const validate = validators[kind];
  assert.ok(validate(JSON.parse(JSON.stringify(value))), JSON.stringify(validate.errors, null, 2));
}

function reportOn(name: string) {
  const analysis = analyze(new URL(`${name}/`, fixtures).pathname, { ...defaultOptions, exclude: ['expected.json'] });
  return { report: buildReport(analysis, '0.1.0'), graph: buildGraphReport(analysis) };
}

/** Without what zlib makes of files: how small that gets may differ between processors and versions of Node. */
function textOf(report: Report): string {
  const layers = report.layers.map(({ zippedBytes: _, ...layer }) => layer);
  return `${JSON.stringify({ ...report, layers }, null, 2)}\n`;
}

test('there are enough projects, and one of them has nothing wrong', () => {
  assert.ok(projects.length >= 8);
  const clean = reportOn('clean-sam-esbuild').report;
  assert.equal([clean.findings, clean.duplicates, clean.proposals, clean.problems], [[], [], [], []]);
  assert.ok(clean.functions.length > 0);
});

for (const { name } of projects) {
  test(`${name}: the report is the expected one, the same twice, and valid`, () => {
    const { report, graph } = reportOn(name);
    assertValid('report', report);
    assertValid('graph', graph);
    const text = textOf(report);
    assert.is(textOf(reportOn(name).report), text);
    const expected = new URL(`${name}/expected.json`, fixtures);
    if (process.env['UPDATE'] === '1') writeFileSync(expected, text);
    assert.fixture(text, readFileSync(expected, 'utf8'));
  });
}

test('README.md names every project', () => {
  const readme = readFileSync(new URL('README.md', fixtures), 'utf8');
  const listed = [...readme.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
  assert.equal(listed, projects.map((project) => project.name).sort());
});

test.run();
