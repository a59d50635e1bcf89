import { analyze, defaultOptions, memoryHost } from '../src/index.ts';
import { sam, samFunction, samLayer } from './findings.ts';

/** Two functions and a layer, in the folders `orders`, `refunds` and `layer`. */
export const template = sam(
  samFunction('Orders', 'orders') + samFunction('Refunds', 'refunds') + samLayer('Shared', 'layer'),
);

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
