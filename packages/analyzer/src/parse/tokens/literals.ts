import { elements, expression, TO_BRACKET } from './expressions.ts';
import { MARKUP_TEXT, PUNCTUATOR, WORD } from './raw-tokens.ts';
import * as sign from './reading.ts';
import { isMark, matchOf, nameNumber, type Reading, take, takeLiteral, takeName } from './reading.ts';
import * as token from './writer.ts';

/** A template and the expressions in it. */
export function template(reading: Reading): void {
  const { raw, out } = reading;
  const kind = raw.matches[reading.at] === -1 ? token.LITERAL : token.TEMPLATE_PART;
  for (;;) {
    const part = reading.at;
    out.token(kind, nameNumber(raw.codes[part]!, token.LITERAL_ROLE), raw.starts[part]!, raw.ends[part]!);
    reading.at++;
    const next = raw.matches[part]!; // below the count
    if (next <= part) return;
    reading.code++;
    while (reading.at < next) {
      const { at } = reading;
      expression(reading, next, TO_BRACKET);
      if (reading.at === at) take(reading);
    }
  }
}

/** Text between tags. */
export function text(reading: Reading): void {
  const { raw, out, at } = reading;
  out.token(token.TEXT, nameNumber(raw.codes[at]!, token.LITERAL_ROLE), raw.starts[at]!, raw.ends[at]!);
  reading.at++;
}

/** An element, from its first tag to its last. */
export function markup(reading: Reading): void {
  const { raw } = reading;
  const last = matchOf(reading, reading.at);
  reading.code++;
  while (reading.at <= last) {
    const { at } = reading;
    if (isMark(reading, at, sign.OPEN_BRACE)) {
      const close = matchOf(reading, at);
      take(reading);
      elements(reading, close);
      take(reading);
    } else if (raw.kinds[at] === WORD) takeName(reading, token.PROPERTY);
    else if (raw.kinds[at] === PUNCTUATOR) take(reading);
    else if (raw.kinds[at] === MARKUP_TEXT) text(reading);
    else takeLiteral(reading);
  }
}

/** `[…]`: a list, a pattern, or what is read from a value. */
export function listLiteral(reading: Reading, operand: boolean): void {
  const { out, code: before } = reading;
  const close = matchOf(reading, reading.at);
  const from = out.count;
  const weightless = out.weightless;
  take(reading);
  elements(reading, close);
  take(reading);
  if (operand) reading.code++;
  else if (reading.code === before) tableFrom(reading, from, weightless);
}

/** A literal that was read from a token on, and holds no code. */
export function tableFrom({ out, owner }: Reading, from: number, weightlessBefore: number): void {
  out.weightless = weightlessBefore + out.count - from;
  out.table({ from, to: out.count, name: owner });
}
