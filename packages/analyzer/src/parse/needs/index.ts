import type { Sharing } from '../../model/clone.ts';
import { TokenRole } from '../../model/module.ts';
import type { Path, Range } from '../../model/place.ts';
import { sortedSet } from '../../sorted.ts';
import { wordNumber } from '../tokens/keywords.ts';
import { createOutlineReader, type Outline } from '../tokens/index.ts';
import { bracketsOf } from './brackets.ts';
import { createCompanions } from './companions.ts';
import { createEffects } from './effects.ts';
import { loadedAt, moduleBehind } from './loading.ts';
import * as mark from './marks.ts';
import { isRole, scopesOf } from './scopes.ts';
import { holds, type Stretch, stretchOf } from './stretch.ts';
import { holderOfThis, isThis } from './surroundings.ts';
import { wordsOf } from './words.ts';

/** What a stretch of a file needs of the rest of it. */
export type NeedsOf = (range: Range) => Sharing;

/** Reads a file once for all of its stretches. Undefined for a text whose brackets do not fit together. */
export type NeedsReader = (file: Path, text: string) => NeedsOf | undefined;

export function createNeedsReader(): NeedsReader {
  const read = createOutlineReader();
  return (file, text) => {
    const outline = read(file, text);
    return outline && needsIn(outline, text);
  };
}

function needsIn({ tokens, declared }: Outline, text: string): NeedsOf {
  const { kinds, names: numbers } = tokens;
  const words = wordsOf(tokens, text);
  const brackets = bracketsOf(tokens);
  const scopes = scopesOf(tokens, text, brackets);
  const hasEffect = createEffects(tokens, words, scopes, brackets);
  const modules = new Map<number, string | undefined>();
  const moduleOf = (binding: number): string | undefined => {
    if (!modules.has(binding)) modules.set(binding, moduleBehind(binding, tokens, words, brackets));
    return modules.get(binding);
  };

  const isInTag = (at: number): boolean => kinds[at - 1] === mark.LESS && isRole(numbers[at]!, TokenRole.property);
  const isUse = (at: number): boolean =>
    isRole(numbers[at]!, TokenRole.reference) || (isInTag(at) && isComponent(words.at(at)));
  /** `Shop` of `<Shop.Stock>`, which is one word. */
  const wordAt = (at: number): string => (isInTag(at) ? words.at(at).replace(/\..*$/s, '') : words.at(at));
  const bindingsOf = (at: number): readonly number[] =>
    isInTag(at) ? scopes.bindingsOf(at, wordNumber(wordAt(at))) : scopes.bindingsOf(at);
  const uses = function* ({ from, to }: Stretch): Iterable<number> {
    for (let at = from; at < to; at++) if (isUse(at)) yield at;
  };
  const isOwn = (stretch: Stretch, at: number): boolean => bindingsOf(at).some((binding) => holds(stretch, binding));
  const runs = (stretch: Stretch): boolean => hasEffect(stretch.from, stretch.to, (at) => isOwn(stretch, at));
  const bindingsUsed = function* (stretch: Stretch): Iterable<number> {
    for (const at of uses(stretch))
      for (const binding of bindingsOf(at))
        if (!holds(stretch, binding) && moduleOf(binding) === undefined) yield binding;
  };
  const companionsRun = createCompanions({ tokens, bindingsUsed, runs });

  /** What a name stands for that the stretch uses: a module's, one of the file's own, or neither. */
  const meaningOf = (at: number, stretch: Stretch, range: Range): Meaning => {
    const bindings = bindingsOf(at);
    const specifiers = bindings.flatMap((binding) => moduleOf(binding) ?? []);
    const word = wordAt(at);
    if (bindings.length > 0)
      return { specifiers, isName: specifiers.length === 0 && !bindings.some((binding) => holds(stretch, binding)) };
    const specifier = declared.imported.get(word);
    if (specifier !== undefined) return { specifiers: [specifier], isName: false };
    const offset = declared.own.get(word);
    return { specifiers, isName: offset !== undefined && (offset < range[0] || offset >= range[1]) };
  };
  const usesThis = ({ from, to }: Stretch): boolean => {
    for (let at = from; at < to; at++) {
      const holder = isThis(kinds[at]!) ? holderOfThis(at, tokens, scopes, brackets) : -1;
      if (holder >= 0 && holder < from) return true;
    }
    return false;
  };
  return (range) => {
    const stretch = stretchOf(range, tokens);
    const [names, imports] = [new Set<string>(), new Set<string>()];
    for (const at of uses(stretch)) {
      const { specifiers, isName } = meaningOf(at, stretch, range);
      for (const specifier of specifiers) imports.add(specifier);
      if (isName) names.add(wordAt(at));
    }
    for (let at = stretch.from; at < stretch.to; at++) {
      const loaded = loadedAt(at, tokens, words);
      if (loaded !== undefined) imports.add(loaded);
    }
    return {
      names: sortedSet(names),
      imports: sortedSet(imports),
      usesThis: usesThis(stretch),
      runsAtLoad: runs(stretch) || companionsRun(stretch),
    };
  };
}

interface Meaning {
  readonly specifiers: readonly string[];
  readonly isName: boolean;
}

/** `<Money …>`: the name of an element would begin with a small letter. */
const isComponent = (word: string): boolean => /^[A-Z_$]|\./.test(word);
