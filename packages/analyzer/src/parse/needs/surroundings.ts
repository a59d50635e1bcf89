import { TokenRole } from '../../model/module.ts';
import type { PlacedTokens } from '../tokens/index.ts';
import type { Brackets } from './brackets.ts';
import * as mark from './marks.ts';
import { isRole, type Scopes } from './scopes.ts';

/** Where what `this` or `super` means at a token begins: a function, or the class or object of a method. -1 for nothing of ours. */
export function holderOfThis(token: number, tokens: PlacedTokens, scopes: Scopes, { around }: Brackets): number {
  for (let scope = scopes.of(token); scope.parent; scope = scope.parent) {
    if (scope.kind === 'class') return scope.from;
    if (scope.kind !== 'function' || isArrow(scope.block, tokens)) continue;
    const { from } = scope;
    if (!isMethod(from, tokens)) return from;
    const holder = around[from]!; // a token of the stream
    return holder >= 0 ? holder : from;
  }
  return -1;
}

export const isThis = (kind: number): boolean => kind === mark.THIS_WORD || kind === mark.SUPER_WORD;

/** Nothing that belongs to an arrow function stands before its parameters. */
const isArrow = (block: number, { blocks, starts }: PlacedTokens): boolean =>
  (starts[blocks.from[block]!] ?? 0) <= blocks.start[block]!; // a block of the stream

/** A name that is a property, or an expression in brackets, stands before its parameters. */
function isMethod(from: number, { kinds, names }: PlacedTokens): boolean {
  const before = from - 1;
  return isRole(names[before] ?? 0, TokenRole.property) || kinds[before] === mark.CLOSE_BRACKET;
}
