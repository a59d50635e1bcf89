import { TokenRole } from '../../model/module.ts';
import type { Blocks } from './blocks.ts';
import type { Alignment } from './likeness.ts';
import { createPartners } from './partners.ts';
import { createRareNames } from './rare-names.ts';

/** How far the names and literals of two aligned blocks bear out that one is a copy of the other. All shares are 0 to 1. */
export interface Evidence {
  /** Aligned property names, and the share of them that are the same. */
  readonly properties: number;
  readonly sameProperties: number;
  /** The share that one renaming, the same throughout and in both directions, explains: of properties; of other names. */
  readonly renamedProperties: number;
  readonly renamedNames: number;
  /** Aligned names that are no properties. */
  readonly names: number;
  /** The share of literals that are the same; 1 where there are none. */
  readonly sameLiterals: number;
  readonly literals: number;
  /** The share of all names, whatever they do, that are the same. */
  readonly sameNames: number;
  /** The same of distinct names, each weighed by how few files use it. */
  readonly sameRareNames: number;
  readonly sameRareProperties: number;
  /** How many bits of rarity the names have that are the same. */
  readonly bits: number;
  /** Uses of names beyond their first that a renaming explains. */
  readonly confirmed: number;
}

/** Weighs what is aligned. `alignment` undefined: token by token, for blocks of one shape. */
export function createEvidence({ sources, source, from, to }: Blocks) {
  const rarityOf = createRarity(sources);
  const rareNames = createRareNames(rarityOf);
  const rareProperties = createRareNames(rarityOf);
  const names = createPartners();
  const properties = createPartners();
  return (one: number, other: number, alignment?: Alignment): Evidence => {
    const ours = sources[source[one]!]!.tokens.names; // blocks know their sources
    const theirs = sources[source[other]!]!.tokens.names;
    const [ourStart, theirStart] = [from[one]!, from[other]!];
    const length = alignment ? alignment.length : Math.min(to[one]! - ourStart, to[other]! - theirStart);
    let [sameProperties, literals, sameLiterals, sameNames] = [0, 0, 0, 0];
    names.reset();
    properties.reset();
    rareNames.reset();
    rareProperties.reset();
    for (let at = 0; at < length; at++) {
      const name = ours[ourStart + (alignment ? alignment.one[at]! : at)]!;
      const twin = theirs[theirStart + (alignment ? alignment.other[at]! : at)]!;
      if (name === 0 || twin === 0) continue;
      const [role, twinRole] = [name & 3, twin & 3];
      if (role === TokenRole.literal) {
        literals++;
        if (name === twin) sameLiterals++;
        continue;
      }
      // A name is itself, whether bound or used.
      const isSame = name >> 2 === twin >> 2;
      if (isSame) sameNames++;
      const areProperties = role === TokenRole.property && twinRole === TokenRole.property;
      (areProperties ? rareProperties : rareNames).add(name >> 2, twin >> 2);
      if (areProperties) {
        if (isSame) sameProperties++;
        properties.add(name >> 2, twin >> 2);
      } else if (role !== TokenRole.property && twinRole !== TokenRole.property) names.add(name >> 2, twin >> 2);
    }
    const all = names.count() + properties.count();
    const [free, property] = [rareNames.weigh(), rareProperties.weigh()];
    return {
      properties: properties.count(),
      sameProperties: share(sameProperties, properties.count()),
      renamedProperties: properties.consistent(),
      renamedNames: names.consistent(),
      names: names.count(),
      literals,
      sameLiterals: share(sameLiterals, literals),
      sameNames: share(sameNames, all),
      sameRareNames: share(free.same + property.same, free.all + property.all),
      sameRareProperties: share(property.same, property.all),
      bits: free.same + property.same,
      confirmed: names.confirmed() + properties.confirmed(),
    };
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Says how rare a name is among files, in bits: one that half of them use has one, one of a thousand ten. */
function createRarity(sources: Blocks['sources']): (name: number) => number {
  const size = 1 << 18;
  const files = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (const [number, { tokens }] of sources.entries()) {
    for (const name of tokens.names) {
      if ((name & 3) === TokenRole.literal) continue;
      const place = (name >> 2) & (size - 1);
      if (last[place] === number) continue;
      last[place] = number;
      files[place]!++; // below the size
    }
  }
  return (name) => Math.log2(Math.max(2, sources.length) / Math.max(1, files[name & (size - 1)]!));
}

/** Below this share of grams that hardly any other block has, two blocks follow the same pattern as many others do. */
const PATTERN = 0.1;
const LEAST_IN_PATTERN = 0.8;

export const followsPattern = (distinctness: number): boolean => distinctness < PATTERN;

/** Blocks that follow one pattern with many others are copies only where nearly all is the same. */
export const leastSimilarity = (distinctness: number): number => (followsPattern(distinctness) ? LEAST_IN_PATTERN : 0);

/** Whether it is more than a likeness of shape. */
export function isCopy(evidence: Evidence, similarity: number, distinctness: number): boolean {
  const { properties, sameRareNames, sameRareProperties, renamedProperties, renamedNames, names, confirmed } = evidence;
  const consistent = Math.min(renamedNames, renamedProperties);
  const hasSameProperties = properties >= 3 && sameRareProperties >= (similarity >= 0.74 ? 0.6 : 0.75);
  if (distinctness < PATTERN)
    return (
      similarity >= LEAST_IN_PATTERN &&
      (sameRareNames >= 0.6 || (hasSameProperties && consistent >= 0.9 && sameRareProperties >= 0.7))
    );
  if (sameRareNames >= (similarity >= 0.74 ? 0.5 : 0.55)) return true;
  if (hasSameProperties && consistent >= (similarity >= 0.74 ? 0.8 : 0.85)) return true;
  const explained = (renamedNames * names + renamedProperties * properties) / Math.max(1, names + properties);
  if (similarity >= 0.95) return explained >= 0.85 && confirmed >= 6;
  return distinctness >= 0.15 && similarity >= 0.74 && explained >= 0.88 && confirmed >= (similarity >= 0.78 ? 8 : 12);
}
