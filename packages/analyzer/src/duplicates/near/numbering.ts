const SMALLEST = 512;

/** Gives each of a set of numbers a small number of its own, in the order of their coming. */
export function createNumbering() {
  let keys = new Int32Array(SMALLEST);
  let numbers = new Int32Array(SMALLEST);
  let rounds = new Int32Array(SMALLEST);
  let round = 1;
  let size = 0;
  const placeOf = (key: number): number => {
    const mask = keys.length - 1;
    let place = Math.imul(key, 0x9e3779b1) >>> 8;
    for (place &= mask; rounds[place] === round && keys[place] !== key;) place = (place + 1) & mask;
    return place;
  };
  const put = (key: number, number: number): void => {
    const place = placeOf(key);
    keys[place] = key;
    numbers[place] = number;
    rounds[place] = round;
  };
  const grow = (): void => {
    const [oldKeys, oldNumbers, oldRounds] = [keys, numbers, rounds];
    const length = keys.length * 2;
    [keys, numbers, rounds] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
    for (let at = 0; at < oldKeys.length; at++) if (oldRounds[at] === round) put(oldKeys[at]!, oldNumbers[at]!); // below the length
  };
  return {
    size: () => size,
    reset() {
      round++;
      size = 0;
    },
    numberOf(key: number): number {
      const place = placeOf(key);
      if (rounds[place] === round) return numbers[place]!; // below the mask
      if (size * 2 >= keys.length) grow();
      put(key, size);
      return size++;
    },
  };
}
