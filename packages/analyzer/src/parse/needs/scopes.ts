import { TokenRole } from '../../model/module.ts';
import type { PlacedTokens } from '../tokens/index.ts';
import { append } from '../../sorted.ts';
import type { Brackets } from './brackets.ts';
import * as mark from './marks.ts';

/** Where names are declared: a function with its parameters, a class with its own name, or a block. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly parent: Scope | undefined;
  readonly kind: 'file' | 'function' | 'class' | 'block';
  /** The number in the stream's `blocks`, of functions and classes; else -1. */
  readonly block: number;
  /** The tokens that declare a name, by the number of its text. */
  readonly bindings: Map<number, number[]>;
}

export interface Scopes {
  /** The innermost one. */
  of(token: number): Scope;
  /** The tokens that declare what a name means at a token, its own one or another; none where the file does not. */
  bindingsOf(token: number, name?: number): readonly number[];
}

export function scopesOf(tokens: PlacedTokens, text: string, brackets: Brackets): Scopes {
  const { names } = tokens;
  const scopeOf = nested(tokens, brackets);
  const ownBlock = ownBlocks(tokens);
  const declared = new Set(tokens.statements.name);
  /** Scopes in which the last declaration began with `var`. */
  const withVar = new Set<Scope>();
  for (let at = 0; at < names.length; at++) {
    const scope = scopeOf[at]!; // as many as tokens
    if (tokens.kinds[at] === mark.CONST_WORD) {
      if (text.startsWith('var', tokens.ends[at]! - 3)) withVar.add(scope);
      else withVar.delete(scope);
    }
    if (!isRole(names[at]!, TokenRole.binding)) continue;
    const isVar = withVar.has(scope);
    append(homeOf(at, { scope, scopeOf, tokens, ownBlock, declared, isVar }).bindings, names[at]! >>> 2, at);
  }
  return {
    of: (token) => scopeOf[token]!, // tokens of the stream
    bindingsOf(token, name = names[token]! >>> 2) {
      for (let scope: Scope | undefined = scopeOf[token]; scope; scope = scope.parent) {
        const bindings = scope.bindings.get(name);
        if (bindings) return bindings;
      }
      return [];
    },
  };
}

export const isRole = (name: number, role: number): boolean => name !== 0 && (name & 3) === role;

interface Binding {
  readonly scope: Scope;
  readonly scopeOf: readonly Scope[];
  readonly tokens: PlacedTokens;
  readonly ownBlock: ReadonlyMap<number, number>;
  /** Tokens whose names statements declare. */
  readonly declared: ReadonlySet<number>;
  readonly isVar: boolean;
}

/** Where a name holds: that of a function or class expression inside it, that of a `var` in the whole function. */
function homeOf(at: number, { scope, scopeOf, tokens, ownBlock, declared, isVar }: Binding): Scope {
  const own = ownBlock.get(at);
  if (own === undefined) return isVar && scope.kind === 'block' ? functionAround(scope) : scope;
  const inside = scopeOf[tokens.blocks.from[own]!] ?? scope;
  if (!declared.has(at)) return inside;
  return inside === scope ? (scope.parent ?? scope) : scope;
}

function functionAround(scope: Scope): Scope {
  let around = scope;
  while (around.kind === 'block' && around.parent) around = around.parent;
  return around;
}

/** By the token of its own name: a function that the name stands directly before, a class that begins with it. */
function ownBlocks({ blocks, kinds }: PlacedTokens): Map<number, number> {
  const own = new Map<number, number>();
  for (const [number, from] of blocks.from.entries()) {
    const name = blocks.name[number]!; // as many as `from`
    const isNamed =
      blocks.isClass[number] === 1
        ? name === from
        : name === from - 1 && (kinds[name - 1] === mark.FUNCTION_WORD || kinds[name - 1] === mark.STAR);
    if (isNamed) own.set(name, number);
  }
  return own;
}

/** The innermost scope of each token. */
function nested(tokens: PlacedTokens, { close }: Brackets): Scope[] {
  const { blocks, lists, statements, kinds } = tokens;
  const extents: Omit<Scope, 'parent' | 'bindings'>[] = [];
  for (let list = 0; list + 1 < lists.first.length; list++) {
    const [first, end] = [lists.first[list]!, lists.first[list + 1]!];
    if (first < end)
      extents.push({ from: statements.from[first]!, to: statements.to[end - 1]!, kind: 'block', block: -1 });
  }
  for (const [block, from] of blocks.from.entries())
    extents.push({ from, to: blocks.to[block]!, kind: blocks.isClass[block] === 1 ? 'class' : 'function', block });
  for (let at = 0; at < kinds.length; at++) {
    // `for (const order of orders) { … }`, `catch (error) { … }`
    const open = kinds[at] === mark.FOR_WORD || kinds[at] === mark.CATCH_WORD ? at + 1 : -1;
    const body = open > 0 && kinds[open] === mark.OPEN_PARENTHESIS ? close[open]! + 1 : -1;
    if (body > 0 && kinds[body] === mark.OPEN_BRACE)
      extents.push({ from: open, to: close[body]! + 1, kind: 'block', block: -1 });
  }
  // A list that is one function holds it: lists come first, and the sort is stable.
  extents.sort((a, b) => a.from - b.from || b.to - a.to);

  const scopeOf: Scope[] = [];
  let scope: Scope = { from: 0, to: kinds.length, parent: undefined, kind: 'file', block: -1, bindings: new Map() };
  let next = 0;
  for (let at = 0; at < kinds.length; at++) {
    while (scope.parent && scope.to <= at) scope = scope.parent;
    for (; extents[next]?.from === at; next++) scope = { ...extents[next]!, parent: scope, bindings: new Map() };
    scopeOf.push(scope);
  }
  return scopeOf;
}
