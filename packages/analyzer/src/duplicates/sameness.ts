import { TokenRole } from '../model/module.ts';
import type { Copies, Stretch } from './source.ts';

/** What two stretches of one shape are to each other, by their names and literals. */
export interface Sameness {
  readonly likeness: Copies['likeness'];
  /** Tokens that no renaming explains. */
  readonly edits: number;
}

/** In whole files each of the outermost statements may have its own renaming. */
export function samenessOf(one: Stretch, other: Stretch, shape: Copies['shape']): Sameness {
  const shift = other.from - one.from;
  const parts = shape === 'file' ? statementsOf(one) : [one];
  const found = parts.map((part) => compared(part, { ...other, from: part.from + shift }));
  return {
    likeness: weakest(found.map(({ likeness }) => likeness)),
    edits: found.reduce((sum, { edits }) => sum + edits, 0),
  };
}

export const weakest = (likenesses: readonly Copies['likeness'][]): Copies['likeness'] =>
  (['near', 'renamed'] as const).find((likeness) => likenesses.includes(likeness)) ?? 'identical';

/** The outermost statements of a file. */
function statementsOf({ source }: Stretch): Stretch[] {
  const { lists, statements } = source.tokens;
  const last = lists.first.length - 2;
  const parts: Stretch[] = [];
  for (let at = lists.first[last] ?? 0; at < (lists.first[last + 1] ?? 0); at++)
    parts.push({ source, from: statements.from[at]!, to: statements.to[at]! }); // statements of the list
  return parts;
}

/**
 * Renamed: each name has one partner throughout, and properties are all the same or mostly others. Where a single property
 * or the use of one name differs, something was edited.
 */
function compared(one: Stretch, other: Stretch): Sameness {
  const [ours, theirs] = [one.source.tokens.names, other.source.tokens.names];
  const shift = other.from - one.from;
  const names = createPartners();
  const properties = createPartners();
  let isSame = true;
  let edits = 0;
  for (let at = one.from; at < one.to; at++) {
    const [name, twin] = [ours[at]!, theirs[at + shift]!]; // of one length
    if (name === 0 && twin === 0) continue;
    const [role, twinRole] = [name & 3, twin & 3];
    if (name >>> 2 !== twin >>> 2) isSame = false;
    if (role === TokenRole.literal || twinRole === TokenRole.literal) continue;
    if ((role === TokenRole.property) !== (twinRole === TokenRole.property)) edits++;
    else (role === TokenRole.property ? properties : names).add(name >>> 2, twin >>> 2);
  }
  if (isSame) return { likeness: 'identical', edits: 0 };
  const isRenaming = properties.renamed === 0 || properties.renamed > properties.kept;
  edits += names.broken + (isRenaming ? properties.broken : properties.moved);
  return { likeness: edits === 0 ? 'renamed' : 'near', edits };
}

function createPartners() {
  const partners = new Map<number, number>();
  const back = new Map<number, number>();
  return {
    /** Uses of a name with another partner than its first. */
    broken: 0,
    /** Uses of a name with another partner than itself. */
    moved: 0,
    /** Distinct names that have another partner than themselves, and those that have not. */
    renamed: 0,
    kept: 0,
    add(name: number, twin: number) {
      const [known, knownBack] = [partners.get(name), back.get(twin)];
      if (name !== twin) this.moved++;
      if ((known ?? twin) !== twin || (knownBack ?? name) !== name) this.broken++;
      if (known !== undefined) return;
      partners.set(name, twin);
      back.set(twin, name);
      if (name === twin) this.kept++;
      else this.renamed++;
    },
  };
}
