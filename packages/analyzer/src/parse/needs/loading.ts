import type { PlacedTokens } from '../tokens/index.ts';
import { unquoted } from '../tokens/erased-names.ts';
import type { Brackets } from './brackets.ts';
import * as mark from './marks.ts';
import type { Words } from './words.ts';

/** The specifier of the module that a declared name stands for, or is a member of: `const { total } = require('./money')`. */
export function moduleBehind(
  binding: number,
  tokens: PlacedTokens,
  words: Words,
  brackets: Brackets,
): string | undefined {
  const { kinds } = tokens;
  let at = initializerOf(binding, tokens, brackets);
  if (at === undefined) return undefined;
  while (isBeforeLoading(at, tokens, words)) at++;
  const specifier = loadedAt(at, tokens, words);
  if (specifier === undefined) return undefined;
  let end = at + 4;
  while (kinds[end] === mark.CLOSE_PARENTHESIS || kinds[end - 1] === mark.DOT || kinds[end] === mark.DOT) end++;
  return kinds[end] === mark.OPEN_PARENTHESIS || kinds[end] === mark.OPEN_BRACKET ? undefined : specifier;
}

/** The specifier in `require('./money')` or `import('./money')`, where such a call begins at the token. */
export function loadedAt(at: number, { kinds }: PlacedTokens, words: Words): string | undefined {
  if (kinds[at + 1] !== mark.OPEN_PARENTHESIS || kinds[at + 3] !== mark.CLOSE_PARENTHESIS) return undefined;
  const isLoad = kinds[at] === mark.IMPORT_WORD || (words.at(at) === 'require' && kinds[at - 1] !== mark.DOT);
  if (!isLoad) return undefined;
  const literal = words.at(at + 2);
  return /^(['"`])[^$]*\1$/s.test(literal) ? unquoted(literal) : undefined;
}

/** Behind the `=` of a declared name, or of the pattern that it stands in. */
function initializerOf(binding: number, { kinds }: PlacedTokens, { around, close }: Brackets): number | undefined {
  if (kinds[binding + 1] === mark.EQUALS) return binding + 2;
  let open = around[binding]!; // a token of the stream, as `open`
  while (open >= 0 && kinds[open] !== mark.OPEN_PARENTHESIS) {
    const behind = close[open]! + 1;
    if (kinds[behind] === mark.EQUALS) return behind + 1;
    open = around[open]!;
  }
  return undefined;
}

/** `await`, brackets, and what compilers put around a module: `__importDefault(require('./money'))`. */
function isBeforeLoading(at: number, { kinds }: PlacedTokens, words: Words): boolean {
  if (kinds[at] === mark.OPEN_PARENTHESIS || kinds[at] === mark.DOT) return true;
  return /^(?:await|_\w+|tslib\w*)$/.test(words.at(at));
}
