import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { analyzeDuplicates, defaultOptions, memoryHost } from '../index.ts';
import { sam, samFunction } from '../../test/findings.ts';

const test = suite('duplicates around some files');

const template = sam(
  samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + samFunction('Stock', 'stock'),
);

const money = `function formatMoney(cents, currency) {
  if (!Number.isInteger(cents)) throw new TypeError('not cents: ' + cents);
  const whole = Math.trunc(cents / 100);
  const rest = String(cents % 100).padStart(2, '0');
  return whole + '.' + rest + ' ' + currency;
}
`;
const edited = money.replace('  const whole', "  if (currency === 'ZZZ') return '';\n  const whole");
const missing = `function missing(order, report) {
  const lines = [];
  for (const line of order.lines) if (line.stock < line.count) lines.push(line.isbn);
  if (lines.length === 0) return order.note;
  report.text = lines.join(', ');
  return lines.sort().map((isbn) => isbn + report.text);
}
`;

const files = {
  'orders/app.js': money,
  'refunds/app.js': edited + missing,
  'stock/app.js': `const shelves = load();\n${missing}`,
};

function classes(focus?: readonly string[], sources: Readonly<Record<string, string>> = files): string[] {
  const host = memoryHost({ 'template.yaml': template, ...sources });
  const options = { ...defaultOptions, duplicates: { ...defaultOptions.duplicates, minTokens: 40 } };
  const { facts } = analyzeDuplicates('', options, { host, ...(focus && { focus: new Set(focus) }) });
  return facts.clones.map(
    ({ likeness, fragments }) =>
      `${likeness} ${fragments.map(({ file, startLine }) => `${file}:${startLine}`).join(' = ')}`,
  );
}

const ofMoney = 'near orders/app.js:1 = refunds/app.js:1';
const ofMissing = 'identical refunds/app.js:8 = stock/app.js:2';

test('only classes with a copy in the files are told, and they are what the whole run says', () => {
  assert.equal(classes(), [ofMoney, ofMissing]);
  assert.equal(classes(['orders/app.js']), [ofMoney]);
  assert.equal(classes(['stock/app.js']), [ofMissing]);
  assert.equal(classes(['refunds/app.js']), [ofMoney, ofMissing]);
  assert.equal(classes(['template.yaml']), []);
});

const invoice = `  const lines = order.lines.filter((line) => line.count > 0);
  if (lines.length === 0) throw new EmptyOrder(order.id);
  const net = lines.reduce((sum, line) => sum + line.price * line.count, 0);
  const tax = Math.round(net * rates[order.country]);
  await ledger.append({ id: order.id, net, tax, at: clock.now() });
`;
const approved = invoice.replace('  const tax', "  if (net > 900) await approve(order, 'large');\n  const tax");
const around = (name: string, body: string, more: string): string =>
  `async function ${name}(order, rates) {\n${more}${body}${more.replaceAll('cart', name)}}\n`;
const stock = `  for (const book of cart.books) {
    if (book.copies > 3 && !book.isRare) reserve(book.isbn, { until: tomorrow() });
    else order(book.publisher).catch(() => notify('low: ' + book.isbn));
  }
`;
const letter = `  do {
    text += paragraphs.shift() ?? greeting(cart.customer.title);
    await delay(5);
  } while (paragraphs.length);
  mail.queue.push(new Letter(text, { signature: 'the shop', copies: [archive] }));
`;
const report = `  switch (cart.kind) {
    case 'week':
      rows.push(...(await journal.since(cart.start)).map((row) => row.amount / 7));
      break;
    default:
      throw new UnknownPeriod(cart);
  }
  const sums = Object.groupBy(rows, ({ branch }) => branch);
  for (const branch in sums) printer.line(branch.padEnd(20), sums[branch].length, '€');
`;

test('fragments of larger functions, too', () => {
  const sources = {
    'orders/app.js': around('pay', invoice, stock),
    'refunds/app.js': around('refund', approved, letter),
    'stock/app.js': around('settle', invoice, report),
  };
  const all = classes(undefined, sources);
  assert.equal(all, ['near orders/app.js:6 = refunds/app.js:7 = stock/app.js:11']);
  for (const file of Object.keys(sources)) assert.equal(classes([file], sources), all);
});

test.run();
