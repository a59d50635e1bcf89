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

test('edits move along with the text that they and the finding span, and stay away once that is touched', () => {
  const edit = (range: Range, text = '') => ({
    ...found(stock),
    fix: [{ range, text }],
    suggestion: { title: '', edits: [{ range, text }] },
  });
  const item: Range = [second[1], stock[1]];
  const text = findingsIndex({ findings: [edit(item)], suppressed: [], unjudged: [], textOf: () => template });
  const file = readFindingsIndex(text)?.files['template.yaml'];
  assert.ok(file);
  const edits = (edited: string) =>
    relocate(file, edited).map(({ fix, suggestion }) => [fix, suggestion].map((one) => one?.edits));
  const by = '# shop\n'.length;
  const moved = [{ range: [item[0] + by, item[1] + by], text: '' }];
  assert.equal(edits(`# shop\n${template}`), [[moved, moved]]);
  assert.equal(edits(template.replace('- !Ref Stock', '-  !Ref Stock')), [[undefined, undefined]]);
});

test('ESLint cannot open a binary, and finds by itself what one file shows', () => {
  const code = "import fs from 'node:fs';\nimport { save } from './disk';\nfs.rmSync('/opt/a');\nsave('/opt/b');\n";
  const write = (text: string): Finding => ({
    ...found([code.indexOf(text), code.indexOf(text) + text.length]),
    rule: 'no-opt-write',
    messageId: 'write',
    file: 'orders/app.ts',
  });
  const beyond = write("save('/opt/b')");
  const findings = [write("fs.rmSync('/opt/a')"), beyond, { ...found(stock), file: 'sharp.node' }];
  const read = readFindingsIndex(findingsIndex({ findings, suppressed: [], unjudged: [], textOf: () => code }));
  assert.equal(Object.keys(read?.files ?? {}), ['orders/app.ts']);
  assert.equal(
    read?.files['orders/app.ts']?.findings.map(({ rule, range }) => [rule, range]),
    [['no-opt-write', beyond.range]],
  );
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
  assert.equal(readFindingsIndex('{"version":4,"files":{},"unjudged":{}}'), { files: {}, unjudged: {} });
  const finding = '{"rule":"max-layers","messageId":"x","data":{},"range":[0,1]}';
  for (const text of [
    '',
    '{"version":4,"files":{},"unjudged":{',
    '[]',
    '{"version":1,"files":{}}',
    '{"version":3,"files":{},"unjudged":{}}',
    '{"version":4}',
    '{"version":4,"files":{}}',
    '{"version":4,"files":{},"unjudged":["tools/ship.js"]}',
    '{"version":4,"files":{},"unjudged":{"tools":"ship.js"}}',
    '{"version":4,"files":{},"unjudged":{"tools":[1]}}',
    '{"version":4,"files":{"a.yaml":{"hash":"1"}},"unjudged":{}}',
    `{"version":4,"files":{"a.yaml":{"hash":"1","findings":[${finding.replace('[0,1]', '[1,0]')}]}},"unjudged":{}}`,
    `{"version":4,"files":{"a.yaml":{"hash":"1","findings":[${finding.replace('{}', '{},"fix":{"range":[0,1],"edits":[{"text":""}]}')}]}},"unjudged":{}}`,
    `{"version":4,"files":{"a.yaml":{"hash":"1","findings":[${finding.replace('{}', '{"layer":1}')}]}},"unjudged":{}}`,
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
