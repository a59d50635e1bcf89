import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyze, defaultOptions, memoryHost } from '../index.ts';
import { duplication } from './index.ts';
import { classes, letter, stock, template } from '../../test/clone-lines.ts';

const test = suite('duplicates');

const money = `function formatMoney(cents, currency) {
  if (!Number.isInteger(cents)) throw new TypeError('not cents: ' + cents);
  const whole = Math.trunc(cents / 100);
  const rest = String(cents % 100).padStart(2, '0');
  return whole + '.' + rest + ' ' + currency;
}
`;
const renamed = money
  .replaceAll('formatMoney', 'price')
  .replaceAll('cents', 'amount')
  .replaceAll("'not amount", "'not cents")
  .replaceAll('whole', 'full');

test('an identical function, whatever its layout', () => {
  const reformatted = `// taken over\n${money.replaceAll(';', '').replaceAll("'", '"').replaceAll('\n  ', '\n\n\t')}`;
  assert.equal(classes({ 'orders/app.js': `const a = 1;\n${money}`, 'refunds/app.js': reformatted }), [
    'identical orders/app.js:2-7 formatMoney = refunds/app.js:2-11 formatMoney',
  ]);
});

test('a function with its names changed throughout', () => {
  assert.equal(classes({ 'orders/app.js': money, 'refunds/app.js': renamed }), [
    'renamed orders/app.js:1-6 formatMoney = refunds/app.js:1-6 price',
  ]);
});

test('other literals are a renaming; another name in one place, or another property, is an edit', () => {
  const likeness = (other: string) =>
    classes({ 'orders/app.js': money, 'refunds/app.js': other }, 50).map((line) => line.split(' ', 1)[0]);
  assert.equal(likeness(money.replaceAll('100', '1000')), ['renamed']);
  assert.equal(likeness(renamed.replace('return full', 'return rest')), ['near']);
  assert.equal(likeness(money.replace('padStart', 'padEnd')), ['near']);
});

test('everything renamed, properties as well, where the renaming holds throughout', () => {
  const other = `function pick(list, wanted) {
  const kept = [];
  for (const item of list.parts) if (item.left < item.asked) kept.push(item.code);
  if (kept.length === 0) return list.remark;
  wanted.note = kept.join(';');
  return kept.sort().map((one) => one.code + wanted.note);
}
`;
  const one = `function missing(order, report) {
  const lines = [];
  for (const line of order.lines) if (line.stock < line.count) lines.add(line.isbn);
  if (lines.size === 0) return order.title;
  report.text = lines.list(', ');
  return lines.rank().each((book) => book.isbn + report.text);
}
`;
  const [found = ''] = classes({ 'orders/app.js': one, 'refunds/app.js': other }, 60);
  assert.match(found, 'orders/app.js:1-7 missing = refunds/app.js:1-7 pick');
});

test('statements that were inserted, deleted and changed: a near copy', () => {
  const edited = money
    .replace('  const whole', "  if (currency === 'ZZZ') return '';\n  const whole")
    .replace("return whole + '.' + rest", "return sign(cents) + whole + '.' + rest");
  assert.equal(classes({ 'orders/app.js': money, 'refunds/app.js': edited }), [
    'near orders/app.js:1-6 formatMoney = refunds/app.js:1-7 formatMoney',
  ]);
});

test('TypeScript and what its compiler makes of it are one class', () => {
  const typed = `import type { Currency } from './types';
export function formatMoney(cents: number, currency: Currency): string {
  if (!Number.isInteger(cents)) throw new TypeError('not cents: ' + cents);
  const whole: number = Math.trunc(cents / 100) as number;
  const rest = String(cents! % 100).padStart(2, '0');
  return \`\${whole}.\${rest} \${currency satisfies string}\`;
}
`;
  const plain = `export function formatMoney(cents, currency) {
    if (!Number.isInteger(cents))
        throw new TypeError('not cents: ' + cents);
    const whole = Math.trunc(cents / 100);
    const rest = String(cents % 100).padStart(2, '0');
    return \`\${whole}.\${rest} \${currency}\`;
}
`;
  assert.equal(classes({ 'orders/app.ts': typed, 'refunds/app.js': plain }, 40), [
    'identical orders/app.ts:2-7 formatMoney = refunds/app.js:1-7 formatMoney',
  ]);
});

test('a function says the same as a declaration, an arrow and a method', () => {
  const [head = '', ...body] = money.split('\n');
  const rest = body.join('\n');
  const files = {
    'orders/app.js': money,
    'refunds/app.js':
      head.replace('function formatMoney', 'const formatMoney =').replace(') {', ') => {') + `\n${rest}`,
    'layer/nodejs/money.js': `class Money {\n${head.replace('function ', '')}\n${rest}}\n`,
  };
  assert.equal(classes(files), [
    'identical layer/nodejs/money.js:2-7 formatMoney = orders/app.js:1-6 formatMoney = refunds/app.js:1-6 formatMoney',
  ]);
});

test('a run of statements inside larger functions, told under their names', () => {
  const body = money.split('\n').slice(1, 5).join('\n');
  const files = {
    'orders/app.js': `exports.handler = (cents, currency) => {\n${stock}${body}\n};\n`,
    'refunds/app.js': `function refund(cents, currency) {\n${letter}${body}\n}\n`,
  };
  assert.equal(classes(files), ['identical orders/app.js:7-10 handler = refunds/app.js:8-11 refund']);
});

test('three copies are one class, and what lies inside it is not told again', () => {
  const files = { 'orders/app.js': money, 'refunds/app.js': money, 'layer/nodejs/money.js': money };
  assert.equal(classes(files), [
    'identical layer/nodejs/money.js:1-6 formatMoney = orders/app.js:1-6 formatMoney = refunds/app.js:1-6 formatMoney',
  ]);
});

test('a copy inside one function, or in a test, is nobody else’s', () => {
  assert.equal(classes({ 'orders/app.js': `require('./more');\n${money}`, 'orders/more.js': money }), []);
  assert.equal(classes({ 'orders/app.js': money, 'refunds/app.js': '', 'refunds/money.test.js': money }), []);
});

test('imports, types, tables and barrels are alike everywhere', () => {
  const head =
    "const { S3Client } = require('@aws-sdk/client-s3');\nconst { DynamoDBClient, PutItemCommand, GetItemCommand } = require('@aws-sdk/client-dynamodb');\nconst { tracer, logger, metrics, flush } = require('./observe');\nmodule.exports = { S3Client, DynamoDBClient, PutItemCommand, GetItemCommand, tracer, logger };\n";
  assert.equal(classes({ 'orders/app.js': head, 'refunds/app.js': head }), []);
  const table = `const rates = { EUR: 1, USD: 2, GBP: 3,\n CHF: 4, SEK: 5, NOK: 6,\n DKK: 7, PLN: 8, CZK: 9, HUF: 10 };\n`;
  assert.equal(classes({ 'orders/app.js': table, 'refunds/app.js': table }), []);
  const types = `interface Order {\n  id: string; lines: Line[]; total: number;\n  customer: string; email: string; paid: boolean; sent: boolean; notes: string;\n}\n`;
  assert.equal(classes({ 'orders/app.ts': types, 'refunds/app.ts': types }), []);
});

test('regular expressions, templates and tags are read as what they are', () => {
  const text =
    "function clean(title) {\n  const plain = title.replace(/[\"'`]\\/*/g, '').trim();\n  const page = `<h1>${plain} ${`(${plain.length})`}</h1>`;\n  return page.split('/').map((part) => part.toUpperCase()).join(' / ');\n}\n";
  assert.equal(classes({ 'orders/app.js': text, 'refunds/app.js': text.replaceAll('plain', 'bare') }), [
    'renamed orders/app.js:1-5 clean = refunds/app.js:1-5 clean',
  ]);
});

/** `money` and a second function, each with names of its own. */
const lines = (name: string, order: string) => `function ${name}(${order}) {
  const lines = [];
  for (const line of ${order}.lines) if (line.stock < line.count) lines.push(line.isbn);
  if (lines.length === 0) return ${order}.note;
  return lines.sort().join(', ');
}
`;

test('a whole file whose functions were each renamed in their own way', () => {
  const files = {
    'orders/app.js': money + lines('missing', 'cents'),
    'refunds/app.js': renamed + lines('short', 'refund'),
  };
  assert.equal(classes(files), ['renamed orders/app.js:1-12 formatMoney = refunds/app.js:1-12 price']);
});

test('a run whose renaming is not consistent to its end was edited there', () => {
  const body = money.split('\n').slice(1, 5).join('\n');
  const other = body.replaceAll('cents', 'amount').replaceAll('whole', 'full').replace('return full', 'return rest');
  const files = {
    'orders/app.js': `exports.handler = (cents, currency) => {\n${stock}${body}\n};\n`,
    'refunds/app.js': `function refund(amount, currency) {\n${letter}${other}\n}\n`,
  };
  assert.equal(classes(files), ['near orders/app.js:7-10 handler = refunds/app.js:8-11 refund']);
  assert.equal(classes(files, 55), []);
});

test('a shorthand property ties a name to its text', () => {
  const bill = (name: string) => `function bill(order) {
  const { total, rate } = order;
  const tax = Math.round(${name} * rate) / 100;
  if (tax > order.limit) throw new RangeError('too much tax: ' + tax);
  return { tax, gross: ${name} + tax };
}
`;
  const files = { 'orders/app.js': bill('total'), 'refunds/app.js': bill('sum') };
  assert.equal(classes(files, 50), ['near orders/app.js:1-6 bill = refunds/app.js:1-6 bill']);
});

test('cases of a switch are copied too', () => {
  const cases = `    case 1:
      state = 'packed';
      message = order.isGift ? 'Wrapped and packed.' : 'Packed.';
      break;
    case 2:
      state = 'sent';
      message = 'On its way to ' + order.address;
      break;`;
  const files = {
    'orders/app.js': `function step(order, n) {\n${stock}  switch (n) {\n    case 0:\n      start(order);\n${cases}\n  }\n}\n`,
    'refunds/app.js': `function back(order, n) {\n${letter}  switch (n) {\n${cases}\n    default:\n      stop();\n  }\n}\n`,
  };
  assert.equal(classes(files), ['identical orders/app.js:10-17 step = refunds/app.js:9-16 back']);
});

test('objects with values in them belong to the code around', () => {
  const body = `  const id = event.pathParameters.id;
  const params = { TableName: process.env.ORDERS, Key: { id } };
  const found = await table.get(params);
  return table.query({ TableName: process.env.LINES, Key: { order: id, kind: found.kind } });`;
  const files = {
    'orders/app.js': `exports.handler = async (event) => {\n${stock}${body}\n};\n`,
    'refunds/app.js': `exports.refund = async (event) => {\n${letter}${body}\n};\n`,
  };
  assert.equal(classes(files, 50), ['identical orders/app.js:7-10 handler = refunds/app.js:8-11 refund']);
});

test('a copy that also lies in larger copies is told where some of them are not in one', () => {
  const one = money + lines('missing', 'order');
  const other = money + lines('missing', 'order').replace('isbn', 'title');
  const files = { 'orders/app.js': one, 'refunds/app.js': one, 'layer/nodejs/a.js': other, 'layer/nodejs/b.js': money };
  assert.equal(classes(files), [
    'near layer/nodejs/a.js:1-12 formatMoney = orders/app.js:1-12 formatMoney = refunds/app.js:1-12 formatMoney',
    'identical layer/nodejs/a.js:1-6 formatMoney = layer/nodejs/b.js:1-6 formatMoney = orders/app.js:1-6 formatMoney = refunds/app.js:1-6 formatMoney',
  ]);
});

test('tables may stand in a copy, but do not make one', () => {
  const rates = `const rates = {\n  EUR: 1, USD: 2, GBP: 3, CHF: 4, SEK: 5, NOK: 6,\n  DKK: 7, PLN: 8, CZK: 9,\n};\n`;
  const long = money.replace('{\n', `{\n${rates}`);
  assert.equal(classes({ 'orders/app.js': long, 'refunds/app.js': long }), [
    'identical orders/app.js:1-10 formatMoney = refunds/app.js:1-10 formatMoney',
  ]);
  const short = `${rates}const rate = rates[currency];\nlog(rate);\n`;
  assert.equal(classes({ 'orders/app.js': short, 'refunds/app.js': short }), []);
});

test('how much is duplicated: each line once, tests left out', () => {
  const files = { 'orders/app.js': `${money}log();\nlog(1);\n`, 'refunds/app.js': money, 'refunds/app.test.js': money };
  const { facts } = analyze(
    '',
    { ...defaultOptions, duplicates: { ...defaultOptions.duplicates, minTokens: 30, minLines: 3 } },
    {
      host: memoryHost({ 'template.yaml': template, ...files }),
    },
  );
  const { duplicatedLines, totalLines, percent } = duplication(facts);
  assert.equal({ duplicatedLines, totalLines, percent }, { duplicatedLines: 12, totalLines: 14, percent: 85.7 });
});

test('the same classes whatever else the files hold', () => {
  const ids = (extra: string) =>
    analyze(
      '',
      { ...defaultOptions, duplicates: { ...defaultOptions.duplicates, minTokens: 30, minLines: 3 } },
      { host: memoryHost({ 'template.yaml': template, 'orders/app.js': extra + money, 'refunds/app.js': money }) },
    ).facts.clones.map(({ id }) => id);
  assert.equal(ids(''), ids('const stock = load();\nfunction load() { return []; }\n'));
});

test.run();
