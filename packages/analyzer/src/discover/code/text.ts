import type { Place } from '../../model/place.ts';
import { isListOf, isTextOf } from './sizes.ts';
import { textValue, type Value } from './value.ts';

/** Texts, numbers and booleans joined to one text; unknown, with its parts, where one of them is. Of too long ones nothing is kept. */
export function joinText(parts: readonly Value[], at: Place, source: string): Value {
  const flat = parts.flatMap((part) => (part.kind === 'unknown' && part.parts ? part.parts : [part]));
  if (!isListOf(flat.length)) return { kind: 'unknown', text: source, at };
  const texts = flat.map(asText);
  if (texts.every((text) => text !== undefined)) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    return isTextOf(length) ? textValue(texts.join(''), at) : { kind: 'unknown', text: source, at };
  }
  return { kind: 'unknown', text: source, at, parts: flat };
}

function asText(value: Value): string | undefined {
  if (value.kind === 'text') return value.value;
  return value.kind === 'number' || value.kind === 'boolean' ? String(value.value) : undefined;
}
