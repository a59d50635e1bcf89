import { TokenRole } from '../../model/module.ts';
import type { PlacedTokens } from '../tokens/index.ts';
import type { Brackets } from './brackets.ts';
import * as mark from './marks.ts';
import { isRole, type Scope, type Scopes } from './scopes.ts';
import type { Words } from './words.ts';

/** Whether a stretch does something when its file is loaded. `isOwn` says of a token whether its name is declared there, too. */
export type HasEffect = (from: number, to: number, isOwn: (token: number) => boolean) => boolean;

/**
 * Calls and assignments that wait for no function to be called. Making a `Set`, giving to `exports`, and decorators only
 * declare.
 */
export function createEffects(tokens: PlacedTokens, words: Words, scopes: Scopes, brackets: Brackets): HasEffect {
  const { kinds, names } = tokens;
  const waits = waitingTokens(tokens, scopes, brackets);

  /** The first word of `a.b.c`, which ends at the token. */
  const rootOf = (end: number): number => {
    let at = end;
    while ((kinds[at - 1] === mark.DOT || kinds[at - 1] === mark.OPTIONAL_DOT) && names[at - 2] !== 0) at -= 2;
    return at;
  };
  const isHarmless = (callee: number): boolean => {
    const root = rootOf(callee);
    return scopes.bindingsOf(root).length === 0 && HARMLESS.has(words.at(root));
  };
  const isCallee = (at: number): boolean =>
    isRole(names[at]!, TokenRole.reference) || isRole(names[at]!, TokenRole.property) || BEFORE_CALL.has(kinds[at]!);
  const isTagged = (at: number): boolean =>
    isRole(names[at]!, TokenRole.literal) && isCallee(at - 1) && words.at(at).startsWith('`');
  const isAssigned = (target: number, isOwn: (token: number) => boolean): boolean => {
    const isMember = kinds[target - 1] === mark.DOT;
    if (!isMember && !isRole(names[target]!, TokenRole.reference)) return false;
    const root = rootOf(target);
    return !EXPORTS.has(words.at(root)) && !isOwn(root);
  };
  return (from, to, isOwn) => {
    for (let at = from; at < to; at++) {
      if (waits[at] === 1) continue;
      switch (kinds[at]) {
        case mark.AT:
          at = decoratorEnd(at, tokens, brackets) - 1;
          break;
        case mark.NEW_WORD:
          if (!isHarmless(at + 1)) return true;
          break;
        case mark.OPEN_PARENTHESIS:
          if (at > from && isCallee(at - 1) && !isHarmless(at - 1)) return true;
          break;
        case mark.EQUALS:
          if (at > from && isAssigned(at - 1, isOwn)) return true;
          break;
        case mark.INCREMENT:
        case mark.DECREMENT:
        case mark.THROW_WORD:
          return true;
        default:
          if (isTagged(at) && at > from) return true;
      }
    }
    return false;
  };
}

const BEFORE_CALL = new Set([mark.CLOSE_PARENTHESIS, mark.CLOSE_BRACKET, mark.SUPER_WORD]);
const EXPORTS = new Set(['exports', 'module']);
/** Globals whose calls leave nothing behind but a value. */
const HARMLESS = new Set(
  (
    'require Set Map WeakMap WeakSet RegExp Symbol Number String Boolean BigInt Array Object Error TypeError URL Math JSON ' +
    'Uint8Array Int32Array Float64Array TextEncoder TextDecoder parseInt parseFloat Buffer'
  ).split(' '),
);

/** Tokens that only run once a function is called, or an instance made, are marked with 1. */
function waitingTokens(tokens: PlacedTokens, scopes: Scopes, brackets: Brackets): Uint8Array {
  const { blocks, kinds, lists, statements } = tokens;
  const waits = new Uint8Array(kinds.length);
  for (const [block, from] of blocks.from.entries())
    if (blocks.isClass[block] === 0) waits.fill(1, from, blocks.to[block]);
  for (let list = 0; list + 1 < lists.first.length; list++) {
    const [first, end] = [lists.first[list]!, lists.first[list + 1]!];
    if (first === end || !isMemberList(scopes.of(statements.from[first]!))) continue;
    for (let member = first; member < end; member++) {
      const begin = statements.from[member]!; // a statement of the list
      let head = begin;
      while (kinds[head] === mark.AT) head = decoratorEnd(head, tokens, brackets);
      if (kinds[head] !== mark.STATIC_WORD) waits.fill(1, begin, statements.to[member]);
    }
  }
  return waits;
}

/** Of a class; the list's first statement may be a function of its own. */
function isMemberList(innermost: Scope): boolean {
  const scope = innermost.kind === 'block' ? innermost : innermost.parent;
  return scope?.kind === 'block' && scope.parent?.kind === 'class';
}

/** Behind `@traced.all({ … })`. */
function decoratorEnd(start: number, { kinds }: PlacedTokens, { close }: Brackets): number {
  let at = start + 2;
  while (kinds[at] === mark.DOT) at += 2;
  return kinds[at] === mark.OPEN_PARENTHESIS ? close[at]! + 1 : at; // a token of the stream
}
