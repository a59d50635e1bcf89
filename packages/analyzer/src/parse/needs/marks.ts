import { KEYWORD } from '../tokens/keywords.ts';
import * as sign from '../tokens/reading.ts';
import { punctuatorKind, wordKind } from '../tokens/writer.ts';

/** The kinds of written tokens that tell what a stretch needs. */
export const OPEN_PARENTHESIS = punctuatorKind(sign.OPEN_PARENTHESIS);
export const CLOSE_PARENTHESIS = punctuatorKind(sign.CLOSE_PARENTHESIS);
export const OPEN_BRACKET = punctuatorKind(sign.OPEN_BRACKET);
export const CLOSE_BRACKET = punctuatorKind(sign.CLOSE_BRACKET);
export const OPEN_BRACE = punctuatorKind(sign.OPEN_BRACE);
export const CLOSE_BRACE = punctuatorKind(sign.CLOSE_BRACE);
export const DOT = punctuatorKind(sign.DOT);
export const OPTIONAL_DOT = punctuatorKind(sign.OPTIONAL_DOT);
export const EQUALS = punctuatorKind(sign.EQUALS);
export const LESS = punctuatorKind(sign.LESS);
export const STAR = punctuatorKind(sign.STAR);
export const AT = punctuatorKind(sign.AT);
export const INCREMENT = punctuatorKind(sign.INCREMENT);
export const DECREMENT = punctuatorKind(sign.DECREMENT);

const kindOf = (word: string): number => wordKind(KEYWORD[word] ?? 0);

export const CONST_WORD = kindOf('const');
export const FOR_WORD = kindOf('for');
export const CATCH_WORD = kindOf('catch');
export const FUNCTION_WORD = kindOf('function');
export const STATIC_WORD = kindOf('static');
export const NEW_WORD = kindOf('new');
export const THIS_WORD = kindOf('this');
export const SUPER_WORD = kindOf('super');
export const IMPORT_WORD = kindOf('import');
export const THROW_WORD = kindOf('throw');
