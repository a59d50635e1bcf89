import { analyze, defaultOptions, memoryHost } from '../src/index.ts';
import { sam, samFunction, samLayer } from './findings.ts';

/** Two functions and a layer, in the folders `orders`, `refunds` and `layer`. */
export const template = sam(
  samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + samLayer('Shared', 'layer'),
);

/** What two functions have around a copy that they share: nothing in it is alike. */
export const stock = `  const books = shelf.list({ sold: false });
  for (const book of books) {
    if (book.copies > 3 && !book.isRare) reserve(book.isbn, { until: tomorrow() });
    else order(book.publisher).catch(() => notify('low: ' + book.isbn));
  }
`;
export const letter = `  let text = greeting(customer?.title ?? 'reader');
  do {
    text += paragraphs.shift();
    await delay(5);
  } while (paragraphs.length);
  mail.queue.push(new Letter(text, { signature: 'the shop', copies: [archive] }));
`;

/** `likeness name file:start-end = …`, a line for each class. */
export function classes(files: Record<string, string>, minTokens = 30): string[] {
  const host = memoryHost({ 'template.yaml': template, ...files });
  const { facts } = analyze(
    '',
    { ...defaultOptions, duplicates: { ...defaultOptions.duplicates, minTokens, minLines: 3 } },
    { host },
  );
  return facts.clones.map(
    ({ likeness, fragments }) =>
      `${likeness} ${fragments.map(({ file, startLine, endLine, name }) => `${file}:${startLine}-${endLine} ${name ?? '-'}`).join(' = ')}`,
  );
}
