import { append } from '../sorted.ts';
import { TokenRole } from '../model/module.ts';
import { firstToken, type Run, tokenCount, tokenEnd } from './run.ts';

/** Which name of one source stands for which of another, both ways, as far as they were compared. */
export interface Renaming {
  readonly names: Map<number, number>;
  readonly back: Map<number, number>;
}

/** Takes back what an `alignment` added. */
export type Undo = () => void;

export const emptyRenaming = (): Renaming => ({ names: new Map(), back: new Map() });

/**
 * Whether two runs are equal up to a renaming that is consistent with the one so far, which then grows; else it stays as it
 * was. Properties are the same, or the runs would not be compared; literals may differ.
 */
export function align(one: Run, other: Run, renaming: Renaming): Undo | undefined {
  if (tokenCount(one) !== tokenCount(other)) return undefined;
  const [ours, theirs] = [one.row.source.tokens, other.row.source.tokens];
  const [start, shift] = [firstToken(one), firstToken(other) - firstToken(one)];
  const added: [number, number][] = [];
  const undo = () => {
    for (const [name, twin] of added) {
      renaming.names.delete(name);
      renaming.back.delete(twin);
    }
  };
  for (let at = start; at < tokenEnd(one); at++) {
    const [name, twin] = [freeName(ours.names[at]!), freeName(theirs.names[at + shift]!)];
    const [known, knownBack] = [renaming.names.get(name), renaming.back.get(twin)];
    const fits =
      ours.kinds[at] === theirs.kinds[at + shift] &&
      name < 0 === twin < 0 &&
      (known ?? twin) === twin &&
      (knownBack ?? name) === name;
    if (!fits) {
      undo();
      return undefined;
    }
    if (name < 0 || known !== undefined) continue;
    renaming.names.set(name, twin);
    renaming.back.set(twin, name);
    added.push([name, twin]);
  }
  return undo;
}

/** What a name is called, where it can be renamed; -1 for everything else. */
function freeName(name: number): number {
  const role = name & 3;
  return role === TokenRole.reference || role === TokenRole.binding ? name >>> 2 : -1;
}

/** Sorts runs into groups that are equal up to renaming. The first of each is what the others were compared with. */
export function groupAlike(runs: readonly Run[]): Run[][] {
  const groupsByHash = new Map<number, Run[][]>();
  for (const run of runs) {
    const hash = renamedHash(run);
    const group = groupsByHash.get(hash)?.find(([first]) => first && align(first, run, emptyRenaming()));
    if (group) group.push(run);
    else append(groupsByHash, hash, [run]);
  }
  return [...groupsByHash.values()].flat();
}

/** With names numbered by first use: equal for runs that are equal up to renaming, and nearly always only for them. */
function renamedHash(run: Run): number {
  const { kinds, names } = run.row.source.tokens;
  const numbers = new Map<number, number>();
  let hash = 0;
  for (let at = firstToken(run); at < tokenEnd(run); at++) {
    const name = freeName(names[at]!);
    const number = name < 0 ? -1 : (numbers.get(name) ?? numbers.size);
    if (name >= 0) numbers.set(name, number);
    hash = Math.imul(hash, 0x01000193) + kinds[at]!;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + number;
  }
  return hash | 0;
}
