import { createNumbering } from './numbering.ts';

/** Distinct names of two blocks, each weighed by how rare it is. */
export interface RareNames {
  reset(): void;
  add(name: number, twin: number): void;
  /** How many bits of rarity all of the names have, and those that stood opposite themselves; how many these are. */
  weigh(): { readonly same: number; readonly all: number; readonly count: number };
}

export function createRareNames(rarityOf: (name: number) => number): RareNames {
  const numbers = createNumbering();
  let names = new Int32Array(256);
  let isSame = new Uint8Array(256);
  const see = (name: number, same: boolean): void => {
    const before = numbers.size();
    const number = numbers.numberOf(name);
    if (number === before) {
      if (number >= names.length) {
        const [moreNames, more] = [new Int32Array(number * 2), new Uint8Array(number * 2)];
        moreNames.set(names);
        more.set(isSame);
        [names, isSame] = [moreNames, more];
      }
      names[number] = name;
      isSame[number] = 0;
    }
    if (same) isSame[number] = 1;
  };
  return {
    reset: numbers.reset,
    add(name, twin) {
      see(name, name === twin);
      if (name !== twin) see(twin, false);
    },
    weigh() {
      let [same, all, count] = [0, 0, 0];
      for (let at = 0; at < numbers.size(); at++) {
        const rarity = rarityOf(names[at]!); // below the size, here and below
        all += rarity;
        if (isSame[at]! !== 1) continue;
        same += rarity;
        count++;
      }
      return { same, all, count };
    },
  };
}
