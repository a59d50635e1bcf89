/** Says of a number whether it was added more than once; now and then wrongly, never of one that was. */
export function createTwiceSeen(count: number) {
  const size = 1 << Math.max(10, 35 - Math.clz32(count));
  const times = new Uint8Array(size);
  const placeOf = (number: number): number => Math.floor(number / 2 ** 21) & (size - 1);
  return {
    add(number: number) {
      const place = placeOf(number);
      if (times[place]! < 2) times[place]!++; // below the mask, here and below
    },
    twice: (number: number): boolean => times[placeOf(number)]! > 1,
  };
}
