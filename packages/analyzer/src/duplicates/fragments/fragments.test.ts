import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { classes, letter, stock } from '../../../test/clone-lines.ts';

const test = suite('fragments of larger functions');

/** What a third function has around what they share, beside `stock` and `letter`. */
const report = `  switch (period.kind) {
    case 'week':
      rows.push(...(await journal.since(period.start)).map((row) => row.amount / 7));
      break;
    default:
      throw new UnknownPeriod(period);
  }
`;

const shelves = `  while (cart.open > limits.cart) {
    const oldest = cart.entries.sort((a, b) => a.since - b.since)[0];
    cart.remove(oldest, { because: 'full' });
  }
  return { cart, warnings: limits.exceeded(cart).map(({ text }) => text.trim()) };
`;
const greeting = `  if (customer.language === 'de') return translate(customer, 'Guten Tag');
  const birthday = new Date(customer.born);
  return birthday.getMonth() === month ? 'Happy birthday, ' + customer.first : 'Hello ' + customer.first + '!';
`;
const totals = `  const sums = Object.groupBy(rows, ({ branch }) => branch);
  for (const branch in sums) printer.line(branch.padEnd(20), sums[branch].length, '€');
  do printer.feed();
  while (!printer.isAtEnd());
`;

const invoice = `  const lines = order.lines.filter((line) => line.count > 0);
  if (lines.length === 0) throw new EmptyOrder(order.id);
  const net = lines.reduce((sum, line) => sum + line.price * line.count, 0);
  const tax = Math.round(net * rates[order.country]);
  await ledger.append({ id: order.id, net, tax, at: clock.now() });
  for (const line of lines) {
    if (line.isGift) await wrap(line.isbn);
    await parcels.add(order.id, line);
  }
`;

const inOrders = (body: string): string => `exports.handler = async (order) => {\n${stock}${body}${shelves}};\n`;
const inRefunds = (body: string): string => `async function refund(order, rates) {\n${letter}${body}${greeting}}\n`;
const inLayer = (body: string): string => `async function settle(order, period) {\n${report}${body}${totals}}\n`;

test('statements that were inserted, deleted and changed inside another function', () => {
  const edited = invoice
    .replace('  const tax', "  if (net > 900) await approve(order, 'large');\n  const tax")
    .replace('    if (line.isGift) await wrap(line.isbn);\n', '')
    .replace('clock.now()', 'clock.now().toISO()');
  assert.equal(classes({ 'orders/app.js': inOrders(invoice), 'refunds/app.js': inRefunds(edited) }), [
    'near orders/app.js:7-15 handler = refunds/app.js:8-16 refund',
  ]);
});

test('renamed as well', () => {
  const edited = invoice
    .replace('  const tax', '  if (net > 900) await approve(order);\n  const tax')
    .replaceAll(/\blines\b(?!\.l)/g, 'parts')
    .replaceAll(/\bline\b/g, 'part')
    .replaceAll('order.parts', 'order.lines')
    .replaceAll(/\bnet\b/g, 'sum');
  assert.equal(classes({ 'orders/app.js': inOrders(invoice), 'refunds/app.js': inRefunds(edited) }).length, 1);
});

test('three copies, two of them equal, are one class', () => {
  const edited = invoice.replace('  const tax', "  if (net > 900) await approve(order, 'large');\n  const tax");
  const files = {
    'orders/app.js': inOrders(invoice),
    'refunds/app.js': inRefunds(edited),
    'layer/nodejs/settle.js': inLayer(invoice),
  };
  assert.equal(classes(files), [
    'near layer/nodejs/settle.js:9-17 settle = orders/app.js:7-15 handler = refunds/app.js:8-17 refund',
  ]);
});

test('what lies in functions that are copies of each other is not told again', () => {
  const edited = (stock + invoice).replace(
    '  const tax',
    "  if (net > 900) await approve(order, 'large');\n  const tax",
  );
  const files = {
    'orders/app.js': inOrders(invoice),
    'refunds/app.js': `async function refund(order) {\n${edited}}\n`,
  };
  assert.equal(classes(files), ['near orders/app.js:1-21 handler = refunds/app.js:1-17 refund']);
});

test('one large statement that was edited inside', () => {
  const loop = `  for (const [isbn, copies] of Object.entries(order.copies)) {
    const shelf = await shelves.find({ isbn, branch: order.branch });
    if (!shelf) throw new NoShelf(isbn);
    while (shelf.free < copies) await shelf.extend(order.branch);
    await shelf.put(isbn, copies);
  }
`;
  const edited = loop.replace('    await shelf.put', '    audit.write(isbn);\n    await shelf.put');
  assert.equal(classes({ 'orders/app.js': inOrders(loop), 'refunds/app.js': inRefunds(edited) }), [
    'near orders/app.js:7-12 handler = refunds/app.js:8-14 refund',
  ]);
});

test('what a file declares before a function and the function, edited, are told together', () => {
  const head = `const table = process.env.ORDERS_TABLE || 'orders';
const bucket = process.env.EXPORT_BUCKET || 'exports';
const mailer = new Mailer({ from: process.env.SENDER, retries: 3 });
let lastRun;
let progress = 0;
`;
  const job = (text: string): string => `exports.handler = async (order, rates) => {\n${text}};\n`;
  const edited = invoice.replace('  const tax', "  if (net > 900) await approve(order, 'large');\n  const tax");
  const files = {
    'orders/app.js': `${head}${job(invoice)}function unlike(a) {\n${stock}}\n`,
    'refunds/app.js': `${head}${job(edited)}async function other(customer, paragraphs) {\n${letter}${report}}\n`,
  };
  assert.equal(classes(files), ['near orders/app.js:1-16 handler = refunds/app.js:1-17 handler']);
});

test('lists of calls to one function, of declarations and of methods are alike everywhere', () => {
  const option = (name: string) => `  program.option({ name: '${name}', describe: 'the ${name}', type: 'string' });\n`;
  const flags = ['isbn', 'title', 'author', 'price', 'shelf'].map(option).join('');
  const others = ['mail', 'street', 'town', 'phone'].map(option).join('');
  assert.equal(
    classes({ 'orders/app.js': inOrders(flags), 'refunds/app.js': inRefunds(`${others}  program.strict();\n`) }),
    [],
  );
  const reads = (names: readonly string[]) => names.map((name) => `  const ${name} = use${name}(scope);\n`).join('');
  assert.equal(
    classes({
      'orders/app.js': inOrders(reads(['Order', 'Reader', 'Shelf', 'Price', 'Rate'])),
      'refunds/app.js': inRefunds(reads(['Order', 'Reader', 'Mail', 'Shelf', 'Price'])),
    }),
    [],
  );
});

test('thousands of equal runs and edited ones cost no more than their number', () => {
  const one = (name: number, body: string) =>
    `async function settle${name}(order, rates) {\n  start(${name});\n${body}}\n`;
  const many = Array.from({ length: 5_000 }, (_, i) =>
    one(
      i,
      i % 7 === 0 ? `${invoice}  finish(order, ${i});\n` : `${invoice}  log.info('settled', order.id);\n${letter}`,
    ),
  ).join('');
  const found = classes({ 'orders/app.js': many, 'refunds/app.js': inRefunds(invoice) });
  assert.ok(found.length <= 3, `${found.length} classes`);
});

test.run();
