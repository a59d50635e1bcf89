import type { Place } from '../../model/place.ts';
import { type Held, type ListValue, listValue } from './value.ts';

// What a declaration holds is far smaller. A program that doubles a list or a text in a loop would soon fill the memory.
const MOST_ITEMS = 10_000;
const LONGEST_TEXT = 1_000_000;

/** Puts items at the end of a list, as far as there is room; then more may follow. */
export function addItems(list: ListValue, items: readonly Held[]): void {
  for (const item of items) {
    if (list.items.length < MOST_ITEMS) list.items.push(item);
    else list.complete = false;
  }
}

/** A list of items, as far as there is room. */
export function listOf(items: readonly Held[], at: Place): ListValue {
  const list = listValue([], at);
  addItems(list, items);
  return list;
}

/** Whether somebody would write so many. */
export const isListOf = (length: number): boolean => length <= MOST_ITEMS;

/** Whether somebody would write so much; a text that is longer is not put together. */
export const isTextOf = (length: number): boolean => length <= LONGEST_TEXT;
