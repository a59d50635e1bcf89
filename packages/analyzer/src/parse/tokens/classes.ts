import { expression, TO_COMMA, TO_LINE } from './expressions.ts';
import { body, decorator, functionRest, isModifier } from './functions.ts';
import { KEYWORD } from './keywords.ts';
import { beginsName, memberName, modifiers } from './objects.ts';
import * as sign from './reading.ts';
import { isKeyword, isMark, isWord, matchOf, type Reading, take } from './reading.ts';
import { typeEnd } from './types.ts';

/** The members of a class, as a list; what only types are in is left out. */
export function classBody(reading: Reading): void {
  const { out, owner } = reading;
  const close = matchOf(reading, reading.at);
  take(reading);
  out.openList(owner);
  while (reading.at < close) {
    const { at } = reading;
    if (isMark(reading, at, sign.SEMICOLON)) {
      reading.at++;
      continue;
    }
    const mark = out.mark();
    const name = member(reading, close);
    const isDecorated = reading.keepsWiring && isMark(reading, at, sign.AT);
    if (name === undefined && !isDecorated) out.goBack(mark);
    else out.statement(mark.count, mark.weightless, name ?? -1);
    reading.owner = owner;
    if (reading.at === at) reading.at++;
  }
  out.closeList();
  reading.at = close;
  take(reading);
}

/** The token of a member's name, -1 without one; undefined where the member is a type's. */
function member(reading: Reading, close: number): number | undefined {
  const { raw } = reading;
  const start = raw.starts[reading.at]!; // below the count
  while (isMark(reading, reading.at, sign.AT)) decorator(reading);
  let isErased = false;
  while (isWord(reading, reading.at) && beginsMember(reading, reading.at + 1)) {
    const code = raw.codes[reading.at]!; // below the count
    const isTypeWord = code === KEYWORD['declare'] || code === KEYWORD['abstract'];
    if (!isTypeWord && !isModifier(code) && code !== KEYWORD['accessor']) break;
    isErased ||= isTypeWord;
    reading.at++;
    modifiers(reading);
  }
  modifiers(reading);
  while (isWord(reading, reading.at) && isModifier(raw.codes[reading.at]!) && beginsMember(reading, reading.at + 1))
    reading.at++;
  if (isKeyword(reading, reading.at - 1, KEYWORD['static']) && isMark(reading, reading.at, sign.OPEN_BRACE)) {
    body(reading);
    return -1;
  }
  // `static { … }` where `static` was taken for a name
  if (isKeyword(reading, reading.at, KEYWORD['static']) && isMark(reading, reading.at + 1, sign.OPEN_BRACE)) {
    take(reading);
    body(reading);
    return -1;
  }
  const isIndex =
    isMark(reading, reading.at, sign.OPEN_BRACKET) &&
    isMark(reading, matchOf(reading, reading.at) + 1, sign.COLON) &&
    isMark(reading, reading.at + 2, sign.COLON);
  const name = memberName(reading);
  if (isMark(reading, reading.at, sign.QUESTION) || isMark(reading, reading.at, sign.BANG)) reading.at++;
  if (isMark(reading, reading.at, sign.OPEN_PARENTHESIS) || isMark(reading, reading.at, sign.LESS)) {
    reading.owner = name >= 0 ? name : reading.owner;
    reading.code++;
    const hasBody = functionRest(reading, start);
    return hasBody && !isErased ? name : undefined;
  }
  return field(reading, { close, name, isErased: isErased || isIndex });
}

function field(
  reading: Reading,
  { close, name, isErased }: { readonly close: number; readonly name: number; readonly isErased: boolean },
): number | undefined {
  if (isMark(reading, reading.at, sign.COLON)) reading.at = typeEnd(reading, reading.at + 1);
  if (isMark(reading, reading.at, sign.EQUALS)) {
    take(reading);
    reading.owner = name >= 0 ? name : reading.owner;
    expression(reading, close, TO_COMMA | TO_LINE);
  } else if (reading.typed) return undefined;
  return isErased ? undefined : name;
}

const beginsMember = (reading: Reading, at: number): boolean => beginsName(reading, at) || isMark(reading, at, sign.AT);
