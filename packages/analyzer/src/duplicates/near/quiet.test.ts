import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sam, samFunction } from '../../../test/findings.ts';
import { analyze, defaultOptions, memoryHost } from '../../index.ts';

const test = suite('quiet about likeness of shape');

const template = sam(samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds'));

/** What is told of two files: a likeness for each class. */
function told(orders: string, refunds: string): string[] {
  const host = memoryHost({ 'template.yaml': template, 'orders/app.ts': orders, 'refunds/app.ts': refunds });
  const options = { ...defaultOptions, duplicates: { ...defaultOptions.duplicates, minLines: 3 } };
  return analyze('', options, { host }).facts.clones.map(({ likeness }) => likeness);
}

/** Error classes as everybody writes them. */
const errors = (...names: readonly string[]): string =>
  names
    .map(
      (name) => `export class ${name} extends Error {
  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = '${name}';
  }
}
`,
    )
    .join('');

test('error classes that differ in their names', () => {
  const orders = errors('OrderNotFound', 'OrderNotPaid', 'OrderClosed', 'OutOfStock');
  const refunds = errors('RefundTooLate', 'RefundTwice', 'NoSuchPayment', 'WrongCurrency');
  assert.equal(told(orders, refunds), []);
});

test('a switch that is a table', () => {
  const table = (name: string, values: readonly string[]) => `export function ${name}(code: string): string {
  let ${name}Name = '';
  switch (code) {
${values.map((value) => `    case '${value}': ${name}Name = '${value.toUpperCase()}'; break;`).join('\n')}
  }
  return ${name}Name;
}
`;
  const countries = ['de', 'fr', 'it', 'es', 'nl', 'be', 'at', 'pl', 'cz', 'hu'];
  const states = ['new', 'paid', 'open', 'sent', 'lost', 'back', 'gone', 'late', 'held', 'done'];
  assert.equal(told(`start();\n${table('country', countries)}`, `stop(1);\nreset();\n${table('state', states)}`), []);
});

/** A model of a table, in the manner of the mappers. */
const model = (name: string, fields: readonly string[]) => `@Entity()
@Filter(softDeleted)
export class ${name} {
  @PrimaryKey({ columnType: 'text' })
  id!: string;
${fields.map((field) => `  @Property({ columnType: 'text', nullable: true })\n  ${field}: string | null = null;`).join('\n')}
  @BeforeCreate()
  onCreate() {
    this.id = newId(this.id, '${name}');
  }
}
`;

test('models that list their fields, unless they are equal', () => {
  const books = model('Book', ['isbn', 'publisher', 'shelf', 'title', 'price', 'copies']);
  const readers = model('Reader', ['mail', 'street', 'phone', 'town', 'country', 'since']);
  assert.equal(told(books, readers), []);
  assert.equal(told(books, books), ['identical']);
});

test('two functions that make sets, each for its own purpose', () => {
  const both = `export function inBoth(first: string[], second: string[]): string[] {
  const known = new Set(first);
  const found = new Set<string>();
  second.forEach((isbn) => {
    if (known.has(isbn)) {
      found.add(isbn);
    }
  });
  return Array.from(found);
}
`;
  const twice = `export const twice = (orders: string[]): string[] => {
  const seen = new Set<string>();
  const again = new Set<string>();
  orders.forEach((order) => {
    if (seen.has(order)) {
      again.add(order);
    } else {
      seen.add(order);
    }
  });
  return Array.from(again);
};
`;
  assert.equal(told(both, twice), []);
});

/** A file of routes, as many frameworks ask for. */
const routes = (entity: string, paths: readonly string[]) => `export const ${entity}Routes: readonly Route[] = [
${paths.map((path) => `  { method: ['GET'], matcher: '${path}', middlewares: [checkQuery(${entity}Schema, ${entity}Settings.list)] },`).join('\n')}
];
export const ${entity}Guard = guardFor(${entity}Routes, { roles: ['${entity}-reader'], audience: '${entity}' });
`;

test('files that list other things in one manner, unless the values are the same', () => {
  const paths = ['/', '/:id', '/:id/lines', '/:id/notes'].map((path) => `/orders${path}`);
  const orders = routes('order', paths);
  const refunds = `${routes('refund', ['/refunds', '/refunds/:id', '/refunds/:id/reasons'])}export default refundRoutes;\n`;
  assert.equal(told(orders, refunds), []);
  assert.equal(told(orders, `${orders}export default orderRoutes;\n`), ['near']);
});

/** The end of a model: columns and hooks that each of them has. */
const columns = (prefix: string) => `  @Property({ columnType: 'timestamptz', nullable: true })
  deletedAt: Date | null = null;
  @Property({ columnType: 'jsonb', nullable: true })
  metadata: Record<string, unknown> | null = null;
  @Property({ onCreate: () => new Date(), columnType: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date;
  @BeforeCreate()
  onCreate() {
    this.id = newId(this.id, '${prefix}');
  }
  @OnInit()
  onInit() {
    this.id = newId(this.id, '${prefix}');
  }
`;

test('fields of two classes that are alike, unless they are equal', () => {
  const order = (prefix: string) => `export class Order {
  total(): number {
    return this.lines.reduce((sum, line) => sum + line.price * line.count, 0) - this.discount;
  }
${columns(prefix)}}
`;
  const refund = `export class Refund extends Paid {
  isLate(now: Date, days: number): boolean {
    if (this.sentAt === undefined) return false;
    return (now.getTime() - this.sentAt.getTime()) / 86_400_000 > days;
  }
${columns('refund')}}
`;
  assert.equal(told(order('order'), refund), []);
  assert.equal(told(order('refund'), refund), ['identical']);
});

test.run();
