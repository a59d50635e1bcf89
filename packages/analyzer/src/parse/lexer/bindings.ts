import { bare, isAssignedOnce } from '../imports/path-text.ts';
import { beginsLine, type Code, isClosing, isOpening, isWord, mayLook, wordAt } from './code.ts';
import { requiredModule } from './required.ts';
import * as token from './tokens.ts';

/** A name that a declaration gives a meaning the text tells. */
export interface Binding {
  /** The tokens between which it means that. */
  readonly from: number;
  readonly to: number;
  /** The first token of its value. */
  readonly value?: number;
  readonly module?: string;
  readonly member?: string;
  /** Somewhere between these tokens it may mean this; the text leaves open where. */
  readonly unsure?: true;
}

const tables = new WeakMap<Code, ReadonlyMap<string, readonly Binding[]>>();

/**
 * What is made of the meaning a name has at a token; undefined for a global, or where only a run knows. Where the text does not
 * settle which declaration it is, all of them must say nothing; else it is a doubt.
 */
export function fromBinding<T>(
  code: Code,
  { name, at }: { readonly name: string; readonly at: number },
  made: (binding: Binding) => T | undefined,
): T | undefined {
  const valued = bindingsOf(code).get(name);
  if (!valued) return undefined;
  const around = [...valued, ...declaredElsewhere(code, name)].filter(({ from, to }) => from <= at && at < to);
  const meant = around.reduce<Binding | undefined>(innermost, undefined);
  if (!around.some(({ unsure }) => unsure)) return meant && made(meant);
  if (around.some((binding) => made(binding) !== undefined)) code.doubt = true;
  return undefined;
}

const innermost = (one: Binding | undefined, other: Binding): Binding => (one && one.from > other.from ? one : other);

/** For names that mean something without a declaration. */
export function isGlobalAt(code: Code, name: string, at: number): boolean {
  const all = [...(bindingsOf(code).get(name) ?? []), ...declaredElsewhere(code, name)];
  const around = all.filter(({ from, to }) => from <= at && at < to);
  if (around.some(({ unsure }) => unsure)) code.doubt = true;
  return around.length === 0;
}

function bindingsOf(code: Code): ReadonlyMap<string, readonly Binding[]> {
  const known = tables.get(code);
  if (known) return known;
  const table = new Map<string, Binding[]>();
  const add = ([name, binding]: readonly [string, Binding]) => {
    const before = table.get(name);
    if (before) before.push(binding);
    else table.set(name, [binding]);
  };
  for (let at = 0; at < code.kinds.length; at++) {
    if (code.kinds[at] === token.LITERAL && code.text.startsWith('import', code.starts[at]))
      importedNames(code, at).forEach(add);
    else if (isDeclarator(code, at)) variables(code, at).forEach(add);
    else if (code.kinds[at - 1] === token.COMMA) listed(code, at).forEach(add);
  }
  tables.set(code, table);
  return table;
}

const COMMENTS = /\/\*[^]*?\*\/|\/\/[^\n]*/g;

/** The names of an `import` clause, which is one token. */
function importedNames(code: Code, at: number): (readonly [string, Binding])[] {
  const clause = wordAt(code, at);
  const specifier = /(["'])([^"']*)\1\s*\)?$/.exec(clause);
  if (!specifier) return [];
  const module = bare(specifier[2] ?? '');
  const scope = { from: 0, to: code.kinds.length, module };
  const names = clause.slice('import'.length, specifier.index).replace(COMMENTS, ' ');
  const whole = [/^\s*(?:type\s+(?!from\b))?([^\s{}*,=]+)\s*(?:,|=|from)/, /\*\s*as\s+([^\s,]+)/].flatMap((pattern) => {
    const [, name] = pattern.exec(names) ?? [];
    return name === undefined ? [] : [[name, scope] as const];
  });
  const elements = /\{([^]*)\}/.exec(names)?.[1]?.split(',') ?? [];
  const named = elements.flatMap((element) => {
    const [, member, name = member] = /^(?:type\s+(?!as\b))?(\S+)(?:\s+as\s+(\S+))?$/.exec(element.trim()) ?? [];
    return member === undefined || name === undefined ? [] : [[name, { ...scope, member }] as const];
  });
  return [...whole, ...named];
}

const isDeclarator = (code: Code, at: number): boolean =>
  code.kinds[at] === token.NAME && ['const', 'let', 'var'].some((word) => isWord(code, at, word));

/** What `const` and its kin declare, as far as it is told by a value. The second name of a list is unsure. */
function variables(code: Code, at: number): (readonly [string, Binding])[] {
  const outer = code.around[at] ?? -1;
  const scope = aroundOf(code, at);
  const name = at + 1;
  if (code.kinds[outer] === token.OPEN_PARENTHESIS)
    return code.kinds[name] === token.NAME ? [[wordAt(code, name), { ...aroundOf(code, outer), unsure: true }]] : [];
  const unsure = isStatement(code, at) ? {} : { unsure: true as const };
  if (code.kinds[name] === token.OPEN_BRACE) {
    const equals = (code.partners[name] ?? 0) + 1;
    const module = code.kinds[equals] === token.EQUALS ? requiredModule(code, equals + 1) : undefined;
    if (typeof module !== 'string') return [];
    return patternNames(code, name).map(([local, member]) => [local, { ...scope, ...unsure, module, member }] as const);
  }
  if (code.kinds[name] !== token.NAME) return [];
  const value = valueStart(code, name + 1);
  const local = wordAt(code, name);
  if (value === undefined) return [[local, { ...scope, ...unsure }]];
  if (!isWord(code, at, 'const') && !isAssignedOnce(local, code.text)) return [[local, { ...scope, ...unsure }]];
  const module = requiredModule(code, value);
  return [
    [
      local,
      {
        ...scope,
        ...unsure,
        value,
        ...(typeof module === 'string' && { module }),
        ...(module === false && { unsure: true }),
      },
    ],
  ];
}

/** What may be the second name that a `const` declares, or one in a pattern. */
function listed(code: Code, at: number): (readonly [string, Binding])[] {
  const outer = code.around[at] ?? -1;
  if (outer >= 0 && code.kinds[outer] !== token.OPEN_BRACE) return [];
  const scope = { ...aroundOf(code, at), unsure: true as const };
  if (code.kinds[at] === token.OPEN_BRACE) {
    const equals = (code.partners[at] ?? 0) + 1;
    const module = code.kinds[equals] === token.EQUALS ? requiredModule(code, equals + 1) : undefined;
    if (typeof module !== 'string') return [];
    return patternNames(code, at).map(([local, member]) => [local, { ...scope, module, member }] as const);
  }
  const value = code.kinds[at] === token.NAME ? valueStart(code, at + 1, token.COMMA) : undefined;
  if (value === undefined) return [];
  const module = requiredModule(code, value);
  return [[wordAt(code, at), { ...scope, value, ...(typeof module === 'string' && { module }) }]];
}

/** Whether a declaration stands where a statement of the block around it begins. */
function isStatement(code: Code, at: number): boolean {
  const before = code.kinds[at - 1];
  if (before === undefined || before === token.SEMICOLON || before === token.OPEN_BRACE) return true;
  if (before === token.CLOSE_BRACE) return true;
  if (isWord(code, at - 1, 'export')) return true;
  return before !== token.CONTROL_END && before !== token.KEYWORD && before !== token.COLON && beginsLine(code, at);
}

/** Behind a name and perhaps its type: where its value begins. */
function valueStart(code: Code, from: number, stop = token.SEMICOLON): number | undefined {
  if (code.kinds[from] === token.EQUALS) return from + 1;
  if (code.kinds[from] !== token.COLON) return undefined;
  for (let at = from + 1; at < code.kinds.length && mayLook(code); at++) {
    const kind = code.kinds[at];
    if (kind === token.EQUALS) return at + 1;
    if (kind === token.SEMICOLON || kind === stop || isClosing(code, at)) return undefined;
    if (isDeclarator(code, at)) return undefined;
    if (isOpening(code, at)) at = code.partners[at] ?? at;
  }
  return undefined;
}

/** `{ join, resolve: find }`: each local name with what it is there. */
function patternNames(code: Code, open: number): (readonly [string, string])[] {
  const names: (readonly [string, string])[] = [];
  for (let at = open + 1; at < (code.partners[open] ?? 0); at++) {
    const isFirst = code.kinds[at - 1] === token.OPEN_BRACE || code.kinds[at - 1] === token.COMMA;
    if (code.around[at] !== open || !isFirst || code.kinds[at] !== token.NAME) continue;
    const isRenamed = code.kinds[at + 1] === token.COLON;
    if (!isRenamed) names.push([wordAt(code, at), wordAt(code, at)]);
    else if (code.kinds[at + 2] === token.NAME) names.push([wordAt(code, at + 2), wordAt(code, at)]);
  }
  return names;
}

/** Up to the brackets around a token. */
function aroundOf(code: Code, at: number): { readonly from: number; readonly to: number } {
  const outer = code.around[at] ?? -1;
  return { from: Math.max(outer, 0), to: outer < 0 ? code.kinds.length : (code.partners[outer] ?? 0) };
}

const elsewhere = new WeakMap<Code, Map<string, readonly Binding[]>>();

/** Where a name may be declared in ways that `bindingsOf` does not read: as a parameter, in a pattern, by `function` … */
function declaredElsewhere(code: Code, name: string): readonly Binding[] {
  const known = elsewhere.get(code) ?? new Map<string, readonly Binding[]>();
  elsewhere.set(code, known);
  const before = known.get(name);
  if (before) return before;
  const found: Binding[] = [];
  for (let at = 0; at < code.kinds.length; at++) {
    const binding = code.kinds[at] === token.NAME && isWord(code, at, name) ? declarationAt(code, at) : undefined;
    if (binding) found.push(binding);
  }
  known.set(name, found);
  return found;
}

const DECLARES = new Set(['function', 'class', 'enum', 'interface', 'type', 'namespace', 'module', 'infer', '*']);

function declarationAt(code: Code, at: number): Binding | undefined {
  const before = wordAt(code, at - 1);
  const next = code.kinds[at + 1];
  if (isDeclarator(code, at - 1)) return undefined;
  if (at > 0 && DECLARES.has(before)) return { from: 0, to: code.kinds.length, unsure: true };
  if (next === token.ARROW) return bodyBehind(code, at, at + 1);
  if (next === token.DOT || next === token.OPEN_PARENTHESIS || next === token.OPEN_BRACKET) return undefined;
  return bindingAt(code, at);
}

function bindingAt(code: Code, at: number): Binding | undefined {
  let outer = code.around[at] ?? -1;
  const unsure = { from: 0, to: code.kinds.length, unsure: true as const };
  const isListed = code.kinds[at - 1] === token.COMMA && code.kinds[at + 1] === token.EQUALS;
  if (outer < 0 || code.kinds[outer] === token.OPEN_BRACE) {
    const scope = code.scopes.get(outer);
    if (isListed && scope !== 'class') return unsure;
    if (outer < 0 || scope === 'function' || scope === 'try' || scope === 'class') return undefined;
  }
  for (; outer >= 0; outer = code.around[outer] ?? -1) {
    const close = code.partners[outer] ?? 0;
    if (isRequired(code, outer)) return undefined;
    const isPattern = code.kinds[close + 1] === token.EQUALS && code.kinds[outer] !== token.OPEN_PARENTHESIS;
    if (isDeclarator(code, outer - 1) || isPattern) return { ...aroundOf(code, outer), unsure: true };
    const scope = code.scopes.get(outer);
    if (scope === 'catch') return bodyBehind(code, outer, close);
    if (scope === 'parenthesis') return isParameters(code, close) ? bodyBehind(code, outer, close) : undefined;
    if (scope !== 'object' && scope !== 'block' && scope !== 'bracket') return undefined;
  }
  return undefined;
}

/** `const { join } = require('path')`, which `bindingsOf` reads. */
const isRequired = (code: Code, open: number): boolean => {
  const equals = (code.partners[open] ?? 0) + 1;
  return (
    isDeclarator(code, open - 1) &&
    code.kinds[equals] === token.EQUALS &&
    typeof requiredModule(code, equals + 1) === 'string'
  );
};

/** From a function's parameters to the end of its body, which ends for certain where it has braces. */
function bodyBehind(code: Code, from: number, close: number): Binding {
  const isArrow = code.kinds[close] === token.ARROW || code.kinds[close + 1] === token.ARROW;
  const open = isArrow && code.kinds[close] !== token.ARROW ? close + 2 : close + 1;
  const hasBraces = code.kinds[open] === token.OPEN_BRACE;
  const to = hasBraces ? (code.partners[open] ?? 0) : aroundOf(code, from).to;
  return hasBraces && (isArrow || isFunction(code, from)) ? { from, to } : { from, to, unsure: true };
}

/** Whether parentheses before braces belong to a function, and not to a call with a block on the next line. */
function isFunction(code: Code, open: number): boolean {
  const scope = code.scopes.get(code.around[open] ?? -1);
  const isNamed = code.kinds[open - 1] === token.NAME && wordAt(code, open - 2) === 'function';
  const isCatch = code.kinds[open - 1] === token.CATCH;
  return isNamed || isCatch || wordAt(code, open - 1) === 'function' || scope === 'class' || scope === 'object';
}

/** By what follows a closing parenthesis. */
function isParameters(code: Code, close: number): boolean {
  const next = code.kinds[close + 1];
  const open = code.partners[close] ?? 0;
  if (code.kinds[open - 1] === token.NAME && code.kinds[open - 2] === token.DOT) return false;
  return next === token.ARROW || next === token.OPEN_BRACE || next === token.COLON;
}

/** The module that a callee's owner is, by its name. */
export function moduleNamed(code: Code, name: string, at: number): string | undefined {
  if (name === 'path' && isGlobalAt(code, name, at)) return 'path';
  return fromBinding(code, { name, at }, ({ module }) => module);
}
