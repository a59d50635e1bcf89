import type { Mutation } from './mutation.ts';

export type Outcome = 'caught' | 'wrong line' | 'missed' | 'there before';

/** How many of what were caught, by each of the ways to sort them. */
export class Counts {
  readonly #byHeading = new Map<string, Map<string, Map<Outcome, number>>>();

  add({ kind, form, framework }: Mutation, outcome: Outcome): void {
    this.#count('form', `${kind}: ${form}`, outcome);
    this.#count('framework', framework, outcome);
    this.#count('kind', kind, outcome);
    this.#count('', 'all', outcome);
  }

  print(): void {
    for (const heading of ['form', 'framework', 'kind', '']) {
      console.log(
        `\n${'tried'.padStart(6)} ${'caught'.padStart(6)} ${'line'.padStart(6)} ${'missed'.padStart(6)}  ${heading}`,
      );
      for (const [name, outcomes] of [...(this.#byHeading.get(heading) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const of = (outcome: Outcome): number => outcomes.get(outcome) ?? 0;
        const numbers = [of('caught') + of('wrong line') + of('missed'), of('caught'), of('wrong line'), of('missed')];
        const [tried = 0, caught = 0] = numbers;
        const percent = `${((100 * caught) / Math.max(1, tried)).toFixed(1)} %`;
        const void_ = of('there before') > 0 ? `  (${String(of('there before'))} not counted: found before)` : '';
        console.log(
          `${numbers.map((one) => String(one).padStart(6)).join(' ')}  ${percent.padStart(7)}  ${name}${void_}`,
        );
      }
    }
  }

  #count(heading: string, name: string, outcome: Outcome): void {
    const names = this.#byHeading.get(heading) ?? new Map<string, Map<Outcome, number>>();
    this.#byHeading.set(heading, names);
    const outcomes = names.get(name) ?? new Map<Outcome, number>();
    names.set(name, outcomes);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
}
