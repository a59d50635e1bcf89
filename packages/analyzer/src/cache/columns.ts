import type { ImportKind, ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { FileFacts } from '../parse/index.ts';
import type { Identity } from './identities.ts';

/** One file, as the cache keeps it. Facts are there for source files alone. */
export interface Entry extends Identity {
  readonly facts?: FileFacts;
}

/** Entries side by side: a few long arrays are read in a tenth of the time that as many objects take. */
export interface Columns {
  readonly files: readonly Path[];
  readonly stamps: readonly string[];
  readonly hashes: readonly string[];
  readonly flags: Uint8Array;
  readonly bytes: Uint32Array;
  readonly lines: Uint32Array;
  /** The sites of file `n` are those from `sitesFrom[n]` to `sitesFrom[n + 1]`. */
  readonly sitesFrom: Uint32Array;
  readonly specifiers: readonly string[];
  /** For each site its specifier, start, end, line, and flags. */
  readonly sites: Uint32Array;
}

const SITE = 5;
const [HAS_FACTS, DYNAMIC, GENERATED, ACCEPTING] = [1, 2, 4, 8];
const [TYPE_ONLY, LAZY, COMPUTED, MOCK] = [8, 16, 32, 64];
const KINDS: readonly ImportKind[] = ['import', 'export', 'require', 'dynamic', 'resolve', 'import-equals', 'asset'];

export function toColumns(entries: ReadonlyMap<Path, Entry>): Columns {
  const all = [...entries];
  const specifiers = new Map<string, number>();
  const numberOf = (specifier: string): number => {
    const known = specifiers.get(specifier) ?? specifiers.size;
    specifiers.set(specifier, known);
    return known;
  };
  const sitesFrom = new Uint32Array(all.length + 1);
  all.forEach(([, { facts }], index) => {
    sitesFrom[index + 1] = sitesFrom[index]! + (facts?.imports.length ?? 0); // written in order, so it is there
  });
  const sites = new Uint32Array(SITE * (sitesFrom.at(-1) ?? 0));
  let at = 0;
  for (const [, { facts }] of all) {
    for (const site of facts?.imports ?? []) {
      sites.set([numberOf(site.specifier), site.range[0], site.range[1], site.line, siteFlags(site)], at);
      at += SITE;
    }
  }
  return {
    files: all.map(([file]) => file),
    stamps: all.map(([, { stamp }]) => stamp),
    hashes: all.map(([, { hash }]) => hash),
    flags: Uint8Array.from(all, ([, { facts }]) => factFlags(facts)),
    bytes: Uint32Array.from(all, ([, { facts }]) => facts?.bytes ?? 0),
    lines: Uint32Array.from(all, ([, { facts }]) => facts?.lines ?? 0),
    sitesFrom,
    specifiers: [...specifiers.keys()],
    sites,
  };
}

function factFlags(facts: FileFacts | undefined): number {
  if (!facts) return 0;
  const { hasDynamicImports, generated, acceptsDuplicates } = facts;
  return (
    HAS_FACTS | (hasDynamicImports ? DYNAMIC : 0) | (generated ? GENERATED : 0) | (acceptsDuplicates ? ACCEPTING : 0)
  );
}

const siteFlags = ({ kind, typeOnly, lazy, computed, mock }: ImportSite): number =>
  KINDS.indexOf(kind) | (typeOnly ? TYPE_ONLY : 0) | (lazy ? LAZY : 0) | (computed ? COMPUTED : 0) | (mock ? MOCK : 0);

/** Where each file's entry stands. */
export const rowsOf = ({ files }: Columns): Map<Path, number> => new Map(files.map((file, row) => [file, row]));

export const identityAt = ({ stamps, hashes }: Columns, row: number): Identity => ({
  stamp: stamps[row] ?? '',
  hash: hashes[row] ?? '',
});

export function factsAt(columns: Columns, row: number): FileFacts | undefined {
  const flags = columns.flags[row] ?? 0;
  if (!(flags & HAS_FACTS)) return undefined;
  const imports: ImportSite[] = [];
  const end = columns.sitesFrom[row + 1] ?? 0;
  for (let site = columns.sitesFrom[row] ?? 0; site < end; site++) imports.push(siteAt(columns, site * SITE));
  return {
    imports,
    hasDynamicImports: (flags & DYNAMIC) !== 0,
    generated: (flags & GENERATED) !== 0,
    acceptsDuplicates: (flags & ACCEPTING) !== 0,
    bytes: columns.bytes[row] ?? 0,
    lines: columns.lines[row] ?? 0,
  };
}

function siteAt({ specifiers, sites }: Columns, at: number): ImportSite {
  // `at` begins a site's five numbers.
  const [specifier, start, end, line, flags] = [
    sites[at]!,
    sites[at + 1]!,
    sites[at + 2]!,
    sites[at + 3]!,
    sites[at + 4]!,
  ];
  return {
    specifier: specifiers[specifier] ?? '',
    kind: KINDS[flags & 7] ?? 'import',
    range: [start, end],
    typeOnly: (flags & TYPE_ONLY) !== 0,
    lazy: (flags & LAZY) !== 0,
    ...(flags & COMPUTED && { computed: true as const }),
    ...(flags & MOCK && { mock: true as const }),
    line,
  };
}
