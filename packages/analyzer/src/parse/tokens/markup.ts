import { isNamePart, isSpace, lineEnd } from '../lexer/characters.ts';
import { HASH_START, hashStep } from './keywords.ts';
import { MARKUP_TEXT, PUNCTUATOR, STRING, WORD } from './raw-tokens.ts';
import { openBracket, type Scanning, skipComment, write } from './scanning.ts';

const CLOSING_TAG = 0x3c2f; // </
const SELF_CLOSING = 0x2f3e; // />
const [LESS, GREATER, EQUALS, SLASH, STAR, OPEN_BRACE] = [60, 62, 61, 47, 42, 123];
const [DASH, DOT, COLON, NEWLINE] = [45, 46, 58, 10];

/** Where in JSX a text is: elements nest, and expressions in braces hold elements of their own. */
export interface Markup {
  /** How many outermost elements are open, each inside an expression of the one before. */
  readonly depth: number;
  /** Reads from the `<` of an outermost element up to its first brace or its end. */
  begin(scanning: Scanning): void;
  /** Reads on, where the brace that was just closed stood in markup. */
  resume(scanning: Scanning): void;
}

/** An element that began in code. */
interface Outermost {
  readonly token: number;
  /** Elements inside it that are open, itself included. */
  open: number;
}

export function createMarkup(): Markup {
  const outermost: Outermost[] = [];
  /** For each brace opened in markup its token, and whether it stood inside a tag. */
  const braces: { readonly token: number; readonly inTag: boolean }[] = [];

  const openExpression = (scanning: Scanning, inTag: boolean): void => {
    braces.push({ token: scanning.raw.count, inTag });
    openBracket(scanning, OPEN_BRACE);
  };
  const readOn = (scanning: Scanning, fromTag: boolean): void => {
    const element = outermost.at(-1);
    if (!element) return;
    let inTag = fromTag;
    for (;;) {
      const next = inTag ? readTag(scanning, element) : readText(scanning);
      if (next === 'broken') scanning.broken = true;
      else if (next === 'expression') openExpression(scanning, inTag);
      else if (element.open > 0 || next === 'tag') {
        inTag = next === 'tag';
        continue;
      } else {
        scanning.raw.matches[element.token] = scanning.raw.count - 1;
        outermost.pop();
      }
      return;
    }
  };
  return {
    get depth() {
      return outermost.length;
    },
    begin(scanning) {
      const token = scanning.raw.count;
      outermost.push({ token, open: 0 });
      openTag(scanning);
      scanning.raw.markups[token] = 1;
      readOn(scanning, true);
    },
    resume(scanning) {
      const brace = braces.at(-1);
      const { raw } = scanning;
      if (!brace || raw.matches[raw.count - 1] !== brace.token) return;
      braces.pop();
      readOn(scanning, brace.inTag);
    },
  };
}

/** What comes next: the inside of a tag, text, or an expression in braces. */
type Next = 'tag' | 'text' | 'expression' | 'broken';

/** `<Name`, `</Name` or `<`. */
function openTag(scanning: Scanning): void {
  const { text, at: start } = scanning;
  const isClosing = text.charCodeAt(start + 1) === SLASH;
  scanning.at = start + (isClosing ? 2 : 1);
  write(scanning, PUNCTUATOR, isClosing ? CLOSING_TAG : LESS, start);
}

function readTag(scanning: Scanning, element: Outermost): Next {
  const { text, raw } = scanning;
  const isClosing = raw.codes[raw.count - 1] === CLOSING_TAG;
  for (; scanning.at < text.length;) {
    const start = scanning.at;
    const code = text.charCodeAt(start);
    if (isSpace(code)) scanning.at++;
    else if (code === OPEN_BRACE) return 'expression';
    else if (code === GREATER) {
      mark(scanning, GREATER, 1);
      element.open += isClosing ? -1 : 1;
      return 'text';
    } else if (code === SLASH && text.charCodeAt(start + 1) === GREATER) {
      mark(scanning, SELF_CLOSING, 2);
      return 'text';
    } else if (code === SLASH && text.charCodeAt(start + 1) === STAR) skipComment(scanning);
    else if (code === SLASH && text.charCodeAt(start + 1) === SLASH) scanning.at = lineEnd(text, start + 2);
    else if (code === EQUALS) mark(scanning, EQUALS, 1);
    else if (code === 34 || code === 39) {
      const end = text.indexOf(text.charAt(start), start + 1);
      if (end < 0) return 'broken';
      writeHashed(scanning, STRING, end + 1);
    } else if (isNamePart(code)) writeHashed(scanning, WORD, tagNameEnd(text, start));
    else if (code === LESS) scanning.at = typeArgumentsEnd(text, start);
    else return 'broken';
  }
  return 'broken';
}

function readText(scanning: Scanning): Next {
  const { text, at: start } = scanning;
  let hash = HASH_START;
  let isBlank = true;
  let wasSpace = true;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LESS || code === OPEN_BRACE) {
      scanning.at = at;
      if (!isBlank) write(scanning, MARKUP_TEXT, hash | 0x80000000, start);
      if (code === OPEN_BRACE) return 'expression';
      openTag(scanning);
      return 'tag';
    }
    if (code === NEWLINE) scanning.lineBroken = true;
    if (isSpace(code)) {
      wasSpace = true;
      continue;
    }
    if (wasSpace && !isBlank) hash = hashStep(hash, 32);
    hash = hashStep(hash, code);
    isBlank = false;
    wasSpace = false;
  }
  return 'broken';
}

function mark(scanning: Scanning, code: number, length: number): void {
  const start = scanning.at;
  scanning.at += length;
  write(scanning, PUNCTUATOR, code, start);
}

function writeHashed(scanning: Scanning, kind: number, end: number): void {
  const { text, at: start } = scanning;
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashStep(hash, text.charCodeAt(at));
  scanning.at = end;
  write(scanning, kind, hash | 0x80000000, start);
}

/** `<Select<Order> …>` */
function typeArgumentsEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LESS) depth++;
    else if (code === GREATER && text.charCodeAt(at - 1) !== EQUALS && --depth === 0) return at + 1;
  }
  return text.length;
}

function tagNameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isNamePart(code) && code !== DASH && code !== DOT && code !== COLON) break;
  }
  return at;
}

/** Whether `<` where an expression may begin opens an element, and not the type parameters of an arrow function. */
export function isMarkupStart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next === GREATER) return true;
  if (!isNamePart(next)) return false;
  return !/^\s*(?:,|extends\b)/.test(text.slice(tagNameEnd(text, at + 1), at + 80));
}
