import { TokenRole } from '../../model/module.ts';
import type { Blocks } from './blocks.ts';
import type { Alignment } from './likeness.ts';
import { createPartners } from './partners.ts';
import { createRareNames } from './rare-names.ts';

/** How far the names and literals of two aligned blocks bear out that one is a copy of the other. All shares are 0 to 1. */
export interface Evidence {
  /** Aligned property names. */
  readonly properties: number;
  /** The share that one renaming, the same throughout and in both directions, explains: of properties; of other names. */
  readonly renamedProperties: number;
  readonly renamedNames: number;
  /** Aligned names that are no properties. */
  readonly names: number;
  /** The share of literals that are the same; 1 where there are none. */
  readonly sameLiterals: number;
  readonly literals: number;
  /** The share of distinct names, whatever they do, that are the same, each weighed by how few files use it; of properties alone. */
  readonly sameRareNames: number;
  readonly sameRareProperties: number;
  /** How many bits of rarity the names have that are the same. */
  readonly bits: number;
  /** How many distinct names are the same. */
  readonly vocabulary: number;
  /** Uses of names beyond their first that a renaming explains. */
  readonly confirmed: number;
  /** How many distinct names were renamed and are used again. */
  readonly reused: number;
}

/** Weighs what is aligned. `alignment` undefined: token by token, for blocks of one shape. */
export function createEvidence({ sources, source, from, to }: Blocks) {
  const rarityOf = rarityIn(sources);
  const rareNames = createRareNames(rarityOf);
  const rareProperties = createRareNames(rarityOf);
  const names = createPartners();
  const properties = createPartners();
  return (one: number, other: number, alignment?: Alignment): Evidence => {
    const ours = sources[source[one]!]!.tokens.names; // blocks know their sources
    const theirs = sources[source[other]!]!.tokens.names;
    const [ourStart, theirStart] = [from[one]!, from[other]!];
    const length = alignment ? alignment.length : Math.min(to[one]! - ourStart, to[other]! - theirStart);
    let [literals, sameLiterals] = [0, 0];
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
      const areProperties = role === TokenRole.property && twinRole === TokenRole.property;
      (areProperties ? rareProperties : rareNames).add(name >> 2, twin >> 2);
      if (areProperties) properties.add(name >> 2, twin >> 2);
      else if (role !== TokenRole.property && twinRole !== TokenRole.property) names.add(name >> 2, twin >> 2);
    }
    const [free, property] = [rareNames.weigh(), rareProperties.weigh()];
    return {
      properties: properties.count(),
      renamedProperties: properties.consistent(),
      renamedNames: names.consistent(),
      names: names.count(),
      literals,
      sameLiterals: share(sameLiterals, literals),
      sameRareNames: share(free.same + property.same, free.all + property.all),
      sameRareProperties: share(property.same, property.all),
      bits: free.same + property.same,
      vocabulary: free.count + property.count,
      confirmed: names.confirmed() + properties.confirmed(),
      reused: names.reused() + properties.reused(),
    };
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Of a few files, each name is in many: there the two that are compared would hold no name that is rare. */
const LEAST_FILES = 64;

const rarities = new WeakMap<Blocks['sources'], ReturnType<typeof createRarity>>();

/** Functions and fragments are weighed by the same names. */
function rarityIn(sources: Blocks['sources']): ReturnType<typeof createRarity> {
  const rarityOf = rarities.get(sources) ?? createRarity(sources);
  rarities.set(sources, rarityOf);
  return rarityOf;
}

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
  const all = Math.max(LEAST_FILES, sources.length);
  return (name) => Math.log2(all / Math.max(1, files[name & (size - 1)]!));
}

// The thresholds were set on pairs that were judged by reading and on copies that were made by a program; see bench/precision.

/** Below this share of grams that hardly any other block has, two blocks follow the same pattern as many others do. */
const PATTERN = 0.1;
const LEAST_IN_PATTERN = 0.8;
/** Fewer distinct names in common are those that a pattern brings along: of an error class `message`, `options` and `name`. */
const LEAST_VOCABULARY = 6;

/** Below this similarity about as much was edited as stayed: then the rest has to say enough. */
const DISSIMILAR = 0.7;
/** Names, and literals that are the same, in what stayed. Shorter code in common is a call and its arguments. */
const LEAST_SAID = 24;
/** So many of the names are the same that it needs no more. */
const NEARLY_ALL = 0.9;

/** From this similarity on the shape is evidence, too, and the names may tell less. */
const SIMILAR = 0.74;
const VERY_SIMILAR = 0.78;
const NEARLY_EQUAL = 0.95;

/** A few properties may be those of an array or a set, unless they are rare. */
const SOME_PROPERTIES = 3;
const MANY_PROPERTIES = 5;
const RARE_BITS = 40;

/** Where most names differ the shape has to be their own: below, too many other blocks are made of the same parts. */
const DISTINCT = 0.2;
/** Of equal shapes, two or three: a renaming that leaves no name would fit any pair among more. */
const OWN_SHAPE = 0.6;
/** Distinct names that were renamed and used again: a name of one use, or one variable, could stand for anything, where the literals differ, too. */
const LEAST_REUSED = 2;

export const followsPattern = (distinctness: number): boolean => distinctness < PATTERN;

/** Blocks that follow one pattern with many others are copies only where nearly all is the same. */
export const leastSimilarity = (distinctness: number): number => (followsPattern(distinctness) ? LEAST_IN_PATTERN : 0);

/** Whether it is more than a likeness of shape. `distinctness`: how far the shape is only theirs, 0 to 1. */
export function isCopy(evidence: Evidence, similarity: number, distinctness: number): boolean {
  if (distinctness < PATTERN) return similarity >= LEAST_IN_PATTERN && isOneThingOfPattern(evidence);
  if (similarity < DISSIMILAR) return staysRecognizable(evidence, distinctness);
  return (
    evidence.sameRareNames >= (similarity >= SIMILAR ? 0.5 : 0.55) ||
    hasSameProperties(evidence, 0.6, similarity >= SIMILAR ? 0.8 : 0.85) ||
    (distinctness >= DISTINCT && isRenamed(evidence, similarity, distinctness))
  );
}

/** Of many that are made alike, two that are about the same thing. */
function isOneThingOfPattern(evidence: Evidence): boolean {
  if (evidence.vocabulary < LEAST_VOCABULARY) return false;
  return evidence.sameRareNames >= 0.6 || hasSameProperties(evidence, 0.7, 0.9);
}

/** Edited a lot, but what stayed says enough, and says the same. */
function staysRecognizable(evidence: Evidence, distinctness: number): boolean {
  const { sameRareNames, names, properties, literals, sameLiterals } = evidence;
  if (sameRareNames >= NEARLY_ALL) return true;
  if (names + properties + literals * sameLiterals < LEAST_SAID) return false;
  return sameRareNames >= 0.5 || (distinctness > DISTINCT && hasSameProperties(evidence, 0.6, 0.8));
}

/** The properties are the same, and the other names follow a renaming. */
function hasSameProperties(evidence: Evidence, least: number, leastConsistent: number): boolean {
  const { properties, sameRareProperties, renamedNames, renamedProperties, bits, vocabulary } = evidence;
  const isEnough =
    properties >= SOME_PROPERTIES &&
    (bits >= RARE_BITS || (properties >= MANY_PROPERTIES && vocabulary >= LEAST_VOCABULARY));
  return isEnough && sameRareProperties >= least && Math.min(renamedNames, renamedProperties) >= leastConsistent;
}

/** One renaming explains nearly all names, and uses beyond their first bear it out. */
function isRenamed(evidence: Evidence, similarity: number, distinctness: number): boolean {
  const { renamedNames, names, renamedProperties, properties, confirmed } = evidence;
  const { reused, vocabulary, sameLiterals } = evidence;
  const explained = (renamedNames * names + renamedProperties * properties) / Math.max(1, names + properties);
  if (similarity === 1 && distinctness < OWN_SHAPE) return false;
  if (reused < LEAST_REUSED && vocabulary < LEAST_VOCABULARY && sameLiterals < 0.5) return false;
  if (similarity >= NEARLY_EQUAL) return explained >= 0.85 && confirmed >= 8;
  return similarity >= SIMILAR && explained >= 0.88 && confirmed >= (similarity >= VERY_SIMILAR ? 8 : 12);
}
