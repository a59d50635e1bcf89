import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../model/finding.ts';
import type { Range } from '../model/place.ts';
import { findingsIndex, type IndexedFinding, isUnjudged, readFindingsIndex, relocate } from './findings-index.ts';

const test = suite('findings index');

const template = 'Orders:\n  Layers:\n    - !Ref Money\nRefunds:\n  Layers:\n    - !Ref Money\n    - !Ref Stock\n';
const [first, second, stock] = [rangeOf('Money'), rangeOf('Money', 1), rangeOf('Stock')];

test('an unchanged text has its findings where they were, suppressed ones included', () => {
  const text = findingsIndex({
    findings: [found(second)],
    suppressed: [found(first)],
    unjudged: [],
    textOf: () => template,
  });
  const file = readFindingsIndex(text)?.files['template.yaml'];
  assert.ok(file);
  assert.equal(
    relocate(file, template).map(({ range }) => range),
    [first, second],
  );
  assert.equal(file.findings[0]?.data, { layer: 'Money' });
});

test('findings move along with the text they stand on', () => {
  const edited = `# the shop\n${template.replace('Refunds', 'Returns')}`;
  assert.equal(standing([first, stock], edited), ['!Ref Money 35', '!Ref Stock 88']);
});

test('what the edit touched is not reported any more, nor what is no longer the only one', () => {
  assert.equal(standing([stock], template.replace('    - !Ref Stock\n', '')), []);
  assert.equal(standing([stock], `${template}Invoices: [!Ref Stock]\n`), []);
});

test('that one of two equal texts is gone does not move its finding to the other', () => {
  assert.equal(standing([first], template.replace('    - !Ref Money\n', '')), []);
});

test('a finding about nothing but the file is silent once the file is edited', () => {
  assert.equal(standing([[0, 0]], template), [' 0']);
  assert.equal(standing([[0, 0]], `${template}\n`), []);
});

test('offsets are those of ESLint, which takes the byte order mark away', () => {
  const text = findingsIndex({
    findings: [found([stock[0] + 1, stock[1] + 1])],
    suppressed: [],
    unjudged: [],
    textOf: () => `\uFEFF${template}`,
  });
  const file = readFindingsIndex(text)?.files['template.yaml'];
  assert.equal(file && relocate(file, template)[0]?.range, stock);
});

test('an edit moves along with the finding it mends, and stays away where it reaches further', () => {
  const edit = (range: Range) => ({ ...found(stock), fix: [{ range, text: 'Paper' }] });
  const text = findingsIndex({
    findings: [edit(stock), edit([0, stock[1]])],
    suppressed: [],
    unjudged: [],
    textOf: () => template,
  });
  const file = readFindingsIndex(text)?.files['template.yaml'];
  assert.ok(file);
  const [first, ...others] = relocate(file, `# shop\n${template}`).flatMap(({ fix }) => fix ?? []);
  assert.equal(first, { range: [stock[0] + 7, stock[1] + 7], text: 'Paper' });
  assert.equal(others, []);
});

test('module rules speak for themselves, and ESLint cannot open a binary', () => {
  const findings = [
    { ...found(stock), rule: 'no-opt-write' },
    { ...found(stock), file: 'sharp.node' },
  ];
  const read = readFindingsIndex(findingsIndex({ findings, suppressed: [], unjudged: [], textOf: () => template }));
  assert.equal(read, { files: {}, unjudged: {} });
});

test('it tells which source files were not judged, and knows nothing of all others', () => {
  const unjudged = ['backfill.js', 'tools/publish.mjs', 'tools/stock/count.ts', 'tools/zip.js'];
  const read = readFindingsIndex(findingsIndex({ findings: [], suppressed: [], unjudged, textOf: () => '' }));
  assert.ok(read);
  const asked = [
    ...unjudged,
    'orders/app.js',
    'tools/new.js',
    'tools/stock/zip.js',
    'tools',
    '../backfill.js',
    'toString/a.js',
  ];
  assert.equal(
    asked.filter((file) => isUnjudged(read, file)),
    unjudged,
  );
});

test('a broken index, or one of another version, is none', () => {
  assert.equal(readFindingsIndex('{"version":3,"files":{},"unjudged":{}}'), { files: {}, unjudged: {} });
  const finding = '{"rule":"max-layers","messageId":"x","data":{},"range":[0,1]}';
  for (const text of [
    '',
    '{"version":3,"files":{},"unjudged":{',
    '[]',
    '{"version":1,"files":{}}',
    '{"version":1,"files":{},"unjudged":{}}',
    '{"version":3}',
    '{"version":3,"files":{}}',
    '{"version":3,"files":{},"unjudged":["tools/ship.js"]}',
    '{"version":3,"files":{},"unjudged":{"tools":"ship.js"}}',
    '{"version":3,"files":{},"unjudged":{"tools":[1]}}',
    '{"version":3,"files":{"a.yaml":{"hash":"1"}},"unjudged":{}}',
    `{"version":3,"files":{"a.yaml":{"hash":"1","findings":[${finding.replace('[0,1]', '[1,0]')}]}},"unjudged":{}}`,
    `{"version":3,"files":{"a.yaml":{"hash":"1","findings":[${finding.replace('{}', '{},"fix":[{"text":""}]')}]}},"unjudged":{}}`,
    `{"version":3,"files":{"a.yaml":{"hash":"1","findings":[${finding.replace('{}', '{"layer":1}')}]}},"unjudged":{}}`,
  ]) {
    assert.is(readFindingsIndex(text), undefined, text);
  }
});

test.run();

function rangeOf(name: string, nth = 0): Range {
  const [start = 0] = Array.from(template.matchAll(new RegExp(`!Ref ${name}`, 'g')), ({ index }) => index).slice(nth);
  return [start, start + `!Ref ${name}`.length];
}

function found(range: Range): Finding {
  const words = { messageId: 'unused', data: { layer: 'Money' }, message: '', hint: '' };
  return {
    rule: 'no-unused-layer',
    severity: 'warning',
    file: 'template.yaml',
    range,
    functions: [],
    related: [],
    fingerprint: '',
    ...words,
  };
}

/** Where the findings of the template stand in an edited one. */
function standing(ranges: readonly Range[], edited: string): string[] {
  const text = findingsIndex({ findings: ranges.map(found), suppressed: [], unjudged: [], textOf: () => template });
  const file = readFindingsIndex(text)?.files['template.yaml'];
  const moved: readonly IndexedFinding[] = file ? relocate(file, edited) : [];
  return moved.map(({ range }) => `${edited.slice(...range)} ${range[0]}`);
}
