import { format } from 'prettier';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { defineRule } from '../packages/analyzer/src/rules/define.ts';
import { renewPage } from './rule-page.ts';

const test = suite('rule page');

const rule = defineRule({
  id: 'no-late-refund',
  scope: 'module',
  summary: 'A refund is booked after the month has closed',
  category: 'code',
  severity: 'warning',
  recommended: true,
  messages: { late: 'This refund is booked too late.' },
  hints: { late: 'Book it in the month of the order.' },
  mayMatch: /refund/,
  options: {
    schema: {
      type: 'object',
      properties: {
        days: { type: 'integer', description: 'Days of grace.' },
        currencies: { type: 'array', items: { enum: ['EUR', 'GBP'] }, description: 'Where it counts | matters.' },
      },
    },
    defaults: { days: 3, currencies: ['EUR'] },
  },
  check: () => [],
});

const headings = [
  'What it sees',
  'Why it hurts on Lambda',
  'Bad',
  'Good',
  'How to fix',
  'Options',
  'When to leave it off',
];
const prose = headings.map((heading) => `## ${heading}\n\nProse about ${heading}.\n`).join('\n');
const page = `# no-late-refund\n\n<!-- header:start -->\n<!-- header:end -->\n\n${prose}`;

test('header and options are filled in as prettier would write them, the prose stays', async () => {
  const { text, complaints } = renewPage(rule, page);
  assert.equal(complaints, []);
  assert.match(text, 'A refund is booked after the month has closed.\n');
  assert.match(text, /\| warning +\| `recommended`, `strict` \| Command line and editor \| no +\|/);
  assert.match(text, /\| `days` +\| integer +\| `3` +\| Days of grace\. +\|/);
  assert.match(
    text,
    /\| `currencies` \| array of `"EUR"` or `"GBP"` \| `\["EUR"\]` \| Where it counts \\\| matters\. \|/,
  );
  for (const heading of headings) assert.match(text, `## ${heading}\n`);
  assert.match(text, 'Prose about Options.\n');
  assert.is(await format(text, { parser: 'markdown', printWidth: 120 }), text);
  assert.is(renewPage(rule, text).text, text);
});

test('a page that lacks something is left alone and complained about', () => {
  const bare = '# refund\n\n## Bad\n';
  const { text, complaints } = renewPage(rule, bare);
  assert.is(text, bare);
  assert.is(complaints.length, 3);
});

test('a section that nobody wrote is complained about', () => {
  const { complaints } = renewPage(rule, page.replace('Prose about Bad.', 'Write me.'));
  assert.equal(complaints, ['a section still says `Write me`']);
});

test('only a rule with options has a section about them', () => {
  const { options, ...withoutOptions } = rule;
  assert.ok(options);
  assert.is(renewPage(withoutOptions, page).complaints.length, 1);
  const shorter = page.replace('## Options\n\nProse about Options.\n\n', '');
  assert.equal(renewPage(withoutOptions, shorter).complaints, []);
  assert.is(renewPage(rule, shorter).complaints.length, 1);
});

test.run();
