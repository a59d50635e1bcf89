import { type ConstructValue, type Held, textOfValue } from '../../code/index.ts';

/** What is written over the template's properties behind a construct: `function.node.defaultChild.addOverride('Properties.Runtime', …)`. */
export interface Overrides {
  /** The value a property is set to. */
  get(property: string): Held | undefined;
  /** Whether anything in a property is changed. */
  touches(property: string): boolean;
}

export function overridesOf({ calls }: ConstructValue): Overrides {
  const byPath = new Map<string, Held>();
  for (const { callee, arguments: given } of calls) {
    const [path, value] = given;
    const name = callee.kind === 'reference' ? callee.path.at(-1) : undefined;
    const text = textOfValue(path?.value);
    if (!value || text === undefined) continue;
    if (name === 'addPropertyOverride') byPath.set(text, value);
    if (name === 'addOverride' && text.startsWith('Properties.')) byPath.set(text.slice('Properties.'.length), value);
  }
  return {
    get: (property) => byPath.get(property),
    touches: (property) => [...byPath.keys()].some((path) => path === property || path.startsWith(`${property}.`)),
  };
}
