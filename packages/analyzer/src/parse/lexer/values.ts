import { DEEPEST, fileHere, HERE, ofPathFunction, ofUrl, summed, TASK_ROOT, withHoles } from '../imports/path-text.ts';
import { fromBinding, isGlobalAt } from './bindings.ts';
import { importedFunction, MEANT } from './callees.ts';
import { characterAt, type Code, endsExpression, isTemplatePart, isWord, mayLook, wordAt } from './code.ts';
import { argumentEnd, isPlain, isPlus } from './extents.ts';
import { cooked, literalText } from './literals.ts';
import * as token from './tokens.ts';

/** One of the expressions that begin at a token. */
export interface Part {
  /** The token behind it. */
  readonly end: number;
  /** What it always gives, as `textOf` of the tree's reader works it out. Not asked for, it leaves no doubt. */
  readonly text: () => string | undefined;
  readonly kind: 'literal' | 'template' | 'sum' | 'call' | 'new' | 'other';
  /** Of a call and of `new`: the parenthesis before the arguments. */
  readonly open?: number;
}

const PERCENT = 37;
const STAR = 42;

// The tree's reader gives up below some depth, which is counted otherwise here.
const DEEP = DEEPEST / 3;

// Tokens of a chain of members.
const LONG = 200;

/** The expressions that begin at a token, each within the next. None: what begins here has no static text. */
export function partsAt(code: Code, at: number, depth = 0): readonly Part[] {
  if (depth > DEEP) code.doubt = true;
  if (!mayLook(code)) return [];
  const parts = operand(code, at, depth);
  const last = parts.at(-1);
  return last && isPlus(code, last.end) ? [...parts, ...sums(code, last, depth)] : parts;
}

/** What the whole expression from one token up to another gives. */
export function textBetween(code: Code, at: number, end: number, depth: number): string | undefined {
  const whole = partsAt(code, at, depth).at(-1);
  if (whole?.end === end) return whole.text();
  if (whole && isWord(code, whole.end, 'as') && whole.end + 2 === end) return whole.text();
  // Something else: no static text, unless it is a sum all the same, or wrapped.
  if (!isPlain(code, whole?.end ?? at, end)) code.doubt = true;
  return undefined;
}

/** `a + b + c`: each sum. */
function sums(code: Code, first: Part, depth: number): Part[] {
  const found: Part[] = [];
  let left = first;
  while (isPlus(code, left.end) && mayLook(code)) {
    const right = operand(code, left.end + 1, depth + 1).at(-1);
    const isReadable = right && !bindsCloser(code, right.end) && found.length < DEEP;
    left = isReadable ? sum(left, right) : unreadable(code, left);
    found.push(left);
    if (!isReadable) break;
  }
  return found;
}

const sum = (left: Part, right: Part): Part => ({
  end: right.end,
  text: once(() => summed(left.text(), right.text())),
  kind: 'sum',
});

/** A sum whose end is not known. It names no file where it does not begin like a path. */
const unreadable = (code: Code, left: Part): Part => ({
  end: left.end + 1,
  text: () => {
    if (left.text() !== undefined) code.doubt = true;
    return undefined;
  },
  kind: 'sum',
});

function bindsCloser(code: Code, at: number): boolean {
  const kind = code.kinds[at];
  const isTagged = characterAt(code, at) === token.BACKTICK;
  return kind === STAR || kind === token.SLASH || kind === PERCENT || kind === token.LESS || isTagged;
}

function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

/** An operand with all that is asked of it: members, calls, `!`. */
function operand(code: Code, start: number, depth: number): Part[] {
  const first = primary(code, start, depth);
  const parts = first ? [first] : [];
  while (parts.length > 0 && mayLook(code)) {
    const next = behind(code, start, parts, depth);
    if (!next) break;
    parts.push(next);
  }
  return parts;
}

function primary(code: Code, at: number, depth: number): Part | undefined {
  switch (code.kinds[at]) {
    case token.LITERAL:
      return { end: at + 1, text: () => literalText(code, at), kind: 'literal' };
    case token.OPEN_PARENTHESIS:
      return isTemplatePart(code, at) ? template(code, at, depth) : inParentheses(code, at, depth);
    case token.KEYWORD:
      return isWord(code, at, 'new') ? creation(code, at, depth) : undefined;
    case token.NAME:
      return named(code, at, depth);
    default:
      return undefined;
  }
}

function template(code: Code, start: number, depth: number): Part {
  let end = start;
  while (isTemplatePart(code, end)) end = (code.partners[end] ?? end) + 1;
  return { end: end + 1, text: once(() => templateText(code, start, depth)), kind: 'template' };
}

function templateText(code: Code, start: number, depth: number): string {
  let text = '';
  let at = start;
  while (isTemplatePart(code, at) && mayLook(code)) {
    const close = code.partners[at] ?? at;
    const word = wordAt(code, at).slice(at === start ? 1 : 0, -2);
    text += cooked(code, word) + (textBetween(code, at + 1, close, depth + 1) ?? '*');
    at = close + 1;
  }
  return withHoles(text + cooked(code, wordAt(code, at).slice(0, -1)));
}

function inParentheses(code: Code, at: number, depth: number): Part | undefined {
  const close = code.partners[at] ?? at;
  const next = code.kinds[close + 1];
  if (code.kinds[close] !== token.CLOSE_PARENTHESIS || next === token.ARROW) return undefined;
  // Parameters with the type of what is returned; or one branch of a condition, which has no text either.
  const text = next === token.COLON ? () => undefined : once(() => textBetween(code, at + 1, close, depth + 1));
  return { end: close + 1, text, kind: 'other' };
}

/** `new URL(…)`; any other `new` has no text. */
function creation(code: Code, at: number, depth: number): Part | undefined {
  let open = at + 2;
  if (code.kinds[at + 1] !== token.NAME) return undefined;
  while (code.kinds[open] === token.DOT && code.kinds[open + 1] === token.NAME) open += 2;
  if (code.kinds[open] !== token.OPEN_PARENTHESIS || isTemplatePart(code, open)) return undefined;
  const text = once(() => {
    const isUrl = open === at + 2 && isWord(code, at + 1, 'URL');
    const [to, from] = isUrl ? argumentTexts(code, open, depth).texts : [];
    return ofUrl(to, from);
  });
  return { end: (code.partners[open] ?? open) + 1, text, kind: 'new', open };
}

function named(code: Code, at: number, depth: number): Part {
  const name = wordAt(code, at);
  if (name === 'import' && code.kinds[at + 1] === token.DOT && wordAt(code, at + 2) === 'meta') return place(code, at);
  return { end: at + 1, text: once(() => namedText(code, name, at, depth)), kind: 'other' };
}

function namedText(code: Code, name: string, at: number, depth: number): string | undefined {
  if (name === '__dirname' && isGlobalAt(code, name, at)) return HERE;
  if (name === '__filename' && isGlobalAt(code, name, at)) return fileHere(code.file);
  return fromBinding(code, { name, at }, ({ value, module }) =>
    value === undefined || module !== undefined ? undefined : valueText(code, value, depth + 1),
  );
}

/** What a constant is given. */
function valueText(code: Code, at: number, depth: number): string | undefined {
  let end = partsAt(code, at, depth).at(-1)?.end ?? at;
  while (!endsExpression(code, end) && mayLook(code)) end = Math.max(end, code.partners[end] ?? end) + 1;
  return textBetween(code, at, end, depth);
}

/** `import.meta.url` and the like. */
function place(code: Code, at: number): Part {
  const name = code.kinds[at + 3] === token.DOT ? wordAt(code, at + 4) : '';
  if (name === 'dirname') return { end: at + 5, text: () => HERE, kind: 'other' };
  if (name === 'url' || name === 'filename') return { end: at + 5, text: () => fileHere(code.file), kind: 'other' };
  return { end: at + 3, text: () => undefined, kind: 'other' };
}

/** The next larger expression that begins with the same token. */
function behind(code: Code, start: number, parts: readonly Part[], depth: number): Part | undefined {
  const [last, owner] = [parts.at(-1), parts.at(-2)];
  if (!last) return undefined;
  const { end } = last;
  const other = (next: number, text: Part['text']): Part => ({ end: next, text, kind: 'other' });
  switch (code.kinds[end]) {
    case token.DOT:
      if (code.kinds[end + 1] !== token.NAME) return questioned(code, end);
      return other(
        end + 2,
        once(() => memberText(code, start, end + 1, last, depth)),
      );
    case token.OPEN_PARENTHESIS:
      if (isTemplatePart(code, end)) return undefined;
      return {
        end: (code.partners[end] ?? end) + 1,
        text: once(() => calledText(code, { start, open: end, owner }, depth)),
        kind: 'call',
        open: end,
      };
    case token.OPEN_BRACKET:
      return other((code.partners[end] ?? end) + 1, () => undefined);
    case token.UNSURE:
      return wordAt(code, end) === '!' ? other(end + 1, last.text) : undefined;
    default:
      return undefined;
  }
}

/** `?.(` and `?.[` */
function questioned(code: Code, dot: number): Part | undefined {
  const open = dot + 1;
  const close = code.partners[open] ?? -1;
  if (close <= open) return undefined;
  const isCall = code.kinds[open] === token.OPEN_PARENTHESIS && MEANT.has(wordAt(code, dot - 1));
  const text = () => {
    if (isCall) code.doubt = true;
    return undefined;
  };
  return { end: close + 1, text, kind: isCall ? 'call' : 'other' };
}

function memberText(code: Code, start: number, at: number, owner: Part, depth: number): string | undefined {
  const name = wordAt(code, at);
  if (name === 'LAMBDA_TASK_ROOT') return TASK_ROOT;
  if (name === 'pathname' || name === 'href') return textOfOwner(code, at - start, owner);
  if (at !== start + 2 || code.kinds[start] !== token.NAME) return undefined;
  return fromBinding(code, { name: wordAt(code, start), at: start }, ({ value }) =>
    value !== undefined && code.kinds[value] === token.OPEN_BRACE ? propertyText(code, value, name, depth) : undefined,
  );
}

/** Of a chain that is not endless: each link asks the one before it. */
function textOfOwner(code: Code, length: number, owner: Part | undefined): string | undefined {
  if (length > LONG) code.doubt = true;
  return code.doubt ? undefined : owner?.text();
}

/** In `{ rates: './rates' }`: what a property is given. */
function propertyText(code: Code, open: number, name: string, depth: number): string | undefined {
  const close = code.partners[open] ?? open;
  // `({ … }).rates` is not it, and `as const` alone may follow.
  const isWhole = endsExpression(code, close + 1) || (isWord(code, close + 1, 'as') && endsExpression(code, close + 3));
  for (let at = open + 1; at < close && mayLook(code); at = Math.max(at, code.partners[at] ?? at) + 1) {
    const isFirst = code.kinds[at - 1] === token.COMMA || at === open + 1;
    if (!isFirst || wordAt(code, at) !== name) continue;
    if (!isWhole) code.doubt = true;
    return code.kinds[at + 1] === token.COLON ? valueText(code, at + 2, depth + 1) : undefined;
  }
  return undefined;
}

interface Call {
  readonly start: number;
  readonly open: number;
  /** What the member that is called belongs to. */
  readonly owner: Part | undefined;
}

function calledText(code: Code, { start, open, owner }: Call, depth: number): string | undefined {
  const at = open - 1;
  if (code.kinds[at] !== token.NAME) return undefined;
  const name = wordAt(code, at);
  const isProperty = at > start;
  const isEmpty = code.partners[open] === open + 1;
  if (name === 'fileURLToPath' || name === 'pathToFileURL') return argumentTexts(code, open, depth).texts[0];
  if (isProperty && name === 'toString' && isEmpty) return textOfOwner(code, open - start, owner);
  if (name === 'cwd' && isEmpty && code.text.slice(code.starts[start], code.ends[at]) === 'process.cwd')
    return TASK_ROOT;
  const { module = '', member = '' } = importedFunction(code, start, open) ?? {};
  if (!/^path(\/posix)?$/.test(module) || !MEANT.has(member)) return undefined;
  const { texts, hasSpread } = argumentTexts(code, open, depth);
  return ofPathFunction(member, texts, hasSpread);
}

interface Arguments {
  readonly texts: readonly (string | undefined)[];
  readonly hasSpread: boolean;
}

export function argumentTexts(code: Code, open: number, depth: number): Arguments {
  const texts: (string | undefined)[] = [];
  let hasSpread = false;
  const close = code.partners[open] ?? open;
  for (let at = open + 1; at < close && mayLook(code);) {
    const end = argumentEnd(code, at, close);
    const isSpread = code.kinds[at] === token.SPREAD;
    hasSpread ||= isSpread;
    texts.push(isSpread ? undefined : textBetween(code, at, end, depth + 1));
    at = end + 1;
  }
  return { texts, hasSpread };
}
