import { itemsOf } from '../../nodes.ts';
import type { Service } from './service.ts';
import { type Located, staticText } from './variables.ts';

const LISTS = ['exclude', 'include', 'patterns'] as const;

/**
 * What `package` says of a function's zip, as patterns of which the last that fits decides. A function's own lists count
 * where it is packaged individually, and follow those of the service; excludes come before includes, whoever states them.
 * Empty where all of the folder ships, or where a list is not static.
 * https://www.serverless.com/framework/docs/providers/aws/guide/packaging (read 2026-11)
 */
export function patternsOf(service: Service, unit: Located | undefined): readonly string[] {
  const { root, variables } = service;
  const homes = isIndividual(service, unit) ? [root, unit] : [root];
  const texts = LISTS.flatMap((list) =>
    homes.flatMap((home) => {
      const stated = variables.member(home, 'package', list);
      return list === 'exclude' ? textsOf(service, stated).map(excluded) : textsOf(service, stated);
    }),
  );
  const patterns = texts.flatMap((text) => text ?? []);
  const narrows = patterns.some((text) => text.startsWith('!'));
  // Of a pattern that is said twice the framework keeps the first.
  return narrows && patterns.length === texts.length ? [...new Set(patterns)] : [];
}

const isIndividual = ({ root, variables }: Service, unit: Located | undefined): boolean =>
  [unit, root].some((home) => staticText(variables.member(home, 'package', 'individually'))?.value === 'true');

/** An exclude that begins with `!` takes back others. */
const excluded = (text: string | undefined): string | undefined =>
  text?.startsWith('!') ? text.slice(1) : text === undefined ? undefined : `!${text}`;

/** Undefined stands for what is not static. */
function textsOf({ variables }: Service, list: Located | undefined): (string | undefined)[] {
  if (!list) return [];
  if (list.node.kind === 'opaque') return [undefined];
  const items = itemsOf(list.node).map((node) => variables.resolve({ node, file: list.file }));
  return items.map((item) => staticText(item)?.value);
}
