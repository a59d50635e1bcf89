type Draw = (below: number) => number;

const templates: readonly ((draw: Draw) => string)[] = [
  (draw) => `total += ${draw(900)};`,
  (draw) => `total = Math.max(total, ${draw(900)}) - ${draw(9)};`,
  (draw) => `if (total > ${draw(900)}) total -= ${draw(90)};`,
  (draw) => `if (total % ${draw(7) + 2} === 0) total *= ${draw(3) + 2}; else total += ${draw(50)};`,
  (draw) => `for (let book = 0; book < ${draw(9) + 1}; book += 1) total += book * ${draw(20)};`,
  (draw) => `while (total > ${draw(900) + 100}) total = Math.floor(total / ${draw(4) + 2});`,
  (draw) => `total += [${draw(90)}, ${draw(90)}, ${draw(90)}].reduce((sum, price) => sum + price, ${draw(9)});`,
  (draw) => `switch (total % 3) { case 0: total += ${draw(40)}; break; default: total -= ${draw(40)}; }`,
  (draw) => `total ??= ${draw(900)};`,
  (draw) => `total = String(total).length > ${draw(6)} ? ${draw(900)} : total + ${draw(30)};`,
  (draw) => `try { total += JSON.parse('${draw(900)}'); } catch { total = ${draw(9)}; }`,
  (draw) => `{ const shelf = new Set([${draw(90)}, ${draw(90)}]); total += shelf.size * ${draw(12)}; }`,
];

/** Lines of code that differ from seed to seed in shape, so that duplicates stay rare and reading stays real work. */
export function statements(seed: number, lines: number): string {
  const draw = generator(seed);
  return Array.from({ length: lines }, () => `  ${templates[draw(templates.length)]?.(draw) ?? ''}`).join('\n');
}

/** A linear congruential generator: small, and the same on every machine. */
function generator(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
