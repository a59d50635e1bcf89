// Small projects whose templates, manifests and sources are spoiled, from a seed: the same seed gives the same texts on
// every machine.
import { type Dice, diceOf } from './dice.ts';
import { lies } from './template-lies.ts';
import { seeds } from './template-seeds/index.ts';
import type { Seed } from './template-seeds/seed.ts';

export interface HostileProject {
  readonly name: string;
  readonly files: Seed;
}

/** One after the other; `number` says where to go on. */
export function hostileProject(seed: number, number: number): HostileProject {
  const dice = diceOf(seed * 1_000_003 + number);
  const names = Object.keys(seeds);
  const name = names[number % names.length] ?? 'sam';
  const files: Record<string, string> = { ...seeds[name] };
  const done: string[] = [];
  for (let left = dice(3) + 1; left > 0; left -= 1) {
    const file = pick(targets(files), dice);
    const lie = pick(lies, dice);
    files[file] = lie.apply(files[file] ?? '', file, dice);
    done.push(`${lie.name} in ${file}`);
  }
  return { name: `${String(number)} ${name}: ${done.join(', ')}`, files };
}

/** The first file, which declares, as often as all others. */
function targets(files: Seed): readonly string[] {
  const all = Object.keys(files);
  return [...all, ...all.map(() => all[0] ?? '')];
}

const pick = <T>(all: readonly T[], dice: Dice): T => {
  const found = all[dice(all.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
};
