import { bare } from '../imports/path-text.ts';
import { type Code, endsExpression, isOpening, isWord, mayLook, wordAt } from './code.ts';
import { isStringAt } from './literals.ts';
import * as token from './tokens.ts';

/** `require('path')`, also inside what compilers wrap around it. False: a `require` is there, and it is not clear what becomes of it. */
export function requiredModule(code: Code, from: number): string | false | undefined {
  let at = from;
  for (;;) {
    const isRequire = isWord(code, at, 'require');
    if (code.kinds[at] !== token.NAME) return undefined;
    at++;
    while (code.kinds[at] === token.DOT && code.kinds[at + 1] === token.NAME) at += 2;
    if (code.kinds[at] !== token.OPEN_PARENTHESIS) return undefined;
    const close = code.partners[at] ?? at;
    if (!endsExpression(code, close + 1)) return mentionsRequire(code, from) ? false : undefined;
    if (!isRequire) {
      at++;
      continue;
    }
    return isStringAt(code, at + 1) && at + 2 === close ? bare(wordAt(code, at + 1).slice(1, -1)) : undefined;
  }
}

function mentionsRequire(code: Code, from: number): boolean {
  let to = from;
  while (to < code.kinds.length && !endsExpression(code, to) && mayLook(code))
    to = isOpening(code, to) ? (code.partners[to] ?? to) + 1 : to + 1;
  return code.text.slice(code.starts[from], code.starts[to]).includes('require');
}
