import type { StaticName, Value } from './values.ts';

/** One spelling for each: `node:fs/promises` is `promises` of `fs`, and what interop adds (`default`) is dropped. */
export function named(specifier: string, members: readonly string[]): Value {
  const [, module = specifier, folder] =
    /^(?:node:)?(fs|path|util|fs-extra)(?:\/(promises|posix|esm))?$/.exec(specifier) ?? [];
  const kept = members.filter((member) => member !== 'default' && (module !== 'path' || member !== 'posix'));
  const name: StaticName = {
    module: module.replace(/^node:/, ''),
    members: folder === 'promises' ? ['promises', ...kept] : kept,
  };
  return { kind: 'named', name };
}
