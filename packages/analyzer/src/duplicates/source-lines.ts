import { type LineMap, lineMap } from '../lines.ts';
import type { Source } from './source.ts';

const maps = new WeakMap<Source, LineMap>();

/** The lines of a source, worked out once for all that is told of it. */
export function lineMapOf(source: Source): LineMap {
  const lines = maps.get(source) ?? lineMap(source.module.text);
  maps.set(source, lines);
  return lines;
}
