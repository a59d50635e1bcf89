import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { driftOf } from './drift.ts';
import type { Change, Event } from './history.ts';

const test = suite('drift');

const body = (line: string, name = 'total') =>
  `function ${name}(lines) {\n  let cents = 0;\n  for (const line of lines) ${line}\n  return cents;\n}\n`;
const [OLD, NEW, OTHER] = [body('cents += line.price;'), body('cents += line.price * line.count;'), body('add(line);')];

/** The newest first: what each commit made of which file, and what the files held before. */
function drift(
  now: Readonly<Record<string, string>>,
  ...commits: readonly Readonly<Record<string, readonly [string | undefined, string]>>[]
) {
  const events = commits.map((files, at): Event => {
    const changes = Object.entries(files).map(([file, [before, after]]): Change => ({
      file,
      oldFile: file,
      before,
      after,
    }));
    return { commit: `commit-${commits.length - at}00`, date: `2026-03-0${commits.length - at}`, changes };
  });
  const fragments = Object.entries(now).map(([file, text]) => ({
    file,
    startLine: 1,
    endLine: text.split('\n').length - 1,
    units: [],
  }));
  // Texts stand for their own hashes.
  return driftOf({ fragments }, { events, contentOf: (hash) => hash, textOf: (file) => now[file] });
}

test('a fix in one copy', () => {
  assert.equal(drift({ a: OLD, b: NEW }, { b: [OLD, NEW] }, { a: [undefined, OLD], b: [undefined, OLD] }), {
    since: 'commit-100',
    date: '2026-03-01',
    changed: [1],
  });
});

test('copies that never were the same have not drifted', () => {
  assert.is(drift({ a: OLD, b: NEW }, { b: [undefined, NEW] }, { a: [undefined, OLD] }), undefined);
});

test('the newest time at which they were the same counts', () => {
  const found = drift(
    { a: OTHER, b: NEW },
    { a: [NEW, OTHER] },
    { b: [OLD, NEW] },
    { a: [OLD, NEW] },
    { a: [undefined, OLD], b: [undefined, OLD] },
  );
  assert.equal(found, { since: 'commit-300', date: '2026-03-03', changed: [0] });
});

test('a fix that is not committed yet', () => {
  const found = drift({ a: NEW, b: OLD }, { a: [undefined, OLD], b: [undefined, OLD] });
  assert.equal(found, { since: 'commit-100', date: '2026-03-01', changed: [0] });
});

test('layout and exports make no difference, then as now', () => {
  const laidOut = `export ${OLD.replaceAll('  ', '\t').replaceAll(';', '')}`;
  assert.is(drift({ a: OLD, b: laidOut }, { a: [undefined, OLD], b: [undefined, laidOut] }), undefined);
  assert.equal(
    drift({ a: NEW, b: laidOut }, { a: [OLD, NEW] }, { a: [undefined, OLD], b: [undefined, laidOut] })?.changed,
    [0],
  );
});

test('copies under two names were the same all the same', () => {
  const [old, mended] = [OLD, NEW].map((text) => text.replace('total', 'sum'));
  const events: Event[] = [
    { commit: 'mended-000', date: '2026-03-02', changes: [{ file: 'b', oldFile: 'b', before: old, after: mended }] },
    {
      commit: 'born-00000',
      date: '2026-03-01',
      changes: [
        { file: 'a', oldFile: 'a', before: undefined, after: OLD },
        { file: 'b', oldFile: 'b', before: undefined, after: old },
      ],
    },
  ];
  const fragments = [
    { file: 'a', name: 'total', startLine: 1, endLine: 5, units: [] },
    { file: 'b', name: 'sum', startLine: 1, endLine: 5, units: [] },
  ];
  const texts: Record<string, string | undefined> = { a: OLD, b: mended };
  const found = driftOf({ fragments }, { events, contentOf: (hash) => hash, textOf: (file) => texts[file] });
  assert.equal(found, { since: 'born-00000', date: '2026-03-01', changed: [1] });
});

test('of three copies, two that were the same are enough', () => {
  const found = drift(
    { a: OTHER, b: OLD, c: NEW },
    { c: [OLD, NEW] },
    { a: [undefined, OTHER], b: [undefined, OLD], c: [undefined, OLD] },
  );
  assert.equal(found?.changed, [2]);
});

test('two stubs that became functions were not copies', () => {
  const stub = 'function total() {}\n';
  assert.is(
    drift({ a: OLD, b: NEW }, { a: [stub, OLD] }, { b: [stub, NEW] }, { a: [undefined, stub], b: [undefined, stub] }),
    undefined,
  );
});

test('a copy is found where it stood before its file was moved', () => {
  const moved: Event = {
    commit: 'moved-0000',
    date: '2026-03-04',
    changes: [{ file: 'b', oldFile: 'lib/b', before: OLD, after: NEW }],
  };
  const events: Event[] = [
    moved,
    {
      commit: 'born-00000',
      date: '2026-03-01',
      changes: [
        { file: 'lib/b', oldFile: 'lib/b', before: undefined, after: OLD },
        { file: 'a', oldFile: 'a', before: undefined, after: OLD },
      ],
    },
  ];
  const texts: Record<string, string> = { a: OLD, b: NEW };
  const fragments = ['a', 'b'].map((file) => ({ file, startLine: 1, endLine: 5, units: [] }));
  const found = driftOf({ fragments }, { events, contentOf: (hash) => hash, textOf: (file) => texts[file] });
  assert.equal(found, { since: 'born-00000', date: '2026-03-01', changed: [1] });
});

test('without a history nothing is known', () => {
  assert.is(drift({ a: OLD, b: NEW }), undefined);
  assert.is(drift({ a: OLD, b: NEW }, { a: [undefined, OLD] }), undefined);
});

test.run();
