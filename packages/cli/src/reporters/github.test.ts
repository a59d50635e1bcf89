import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { aFinding, aReport } from '../../test/a-report.ts';
import { aView } from '../../test/a-view.ts';
import { github } from './github.ts';

const test = suite('github reporter');

test('an annotation for each finding, and a line for people', () => {
  assert.is(
    github.render(aReport(), aView()),
    [
      '::error file=src/orders/app.ts,line=3,endLine=3,col=9,endColumn=18,title=layerlint no-opt-write::' +
        "'/opt/cache.json' cannot be written: layers are read-only at run time. Write below /tmp.",
      '1 error, 0 warnings, 0 notes, 1 duplicate, 1 proposal',
      '',
    ].join('\n'),
  );
});

test('several lines have no columns, and advice is a notice', () => {
  const text = github.render(aReport({ findings: [aFinding({ severity: 'info', endLine: 9 })] }), aView());
  assert.match(text, '::notice file=src/orders/app.ts,line=3,endLine=9,title=');
});

test('no text of a repository makes a command of its own', () => {
  const evil = aFinding({ file: 'a,line=1::b%.ts', message: 'one\n::error::two\r', hint: '100 %' });
  const [line = '', ...rest] = github.render(aReport({ findings: [evil] }), aView()).split('\n');
  assert.match(line, 'file=a%2Cline=1%3A%3Ab%25.ts,');
  assert.match(line, '::one%0A::error::two%0D 100 %25');
  assert.is(rest.length, 2);
});

test.run();
