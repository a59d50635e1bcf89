import type { Path, Place } from '../model/place.ts';
import type { Position } from '../model/report.ts';
import { type LineMap, lineMap } from '../lines.ts';

/** Where offsets of the workspace's files lie, by line and column; each file's lines are counted once. */
export interface Places {
  start(place: Place): Position;
  span(place: Place): Position & { readonly endLine: number; readonly endColumn: number };
}

export function createPlaces(textOf: (file: Path) => string | undefined): Places {
  const maps = new Map<Path, LineMap>();
  const mapOf = (file: Path): LineMap => {
    const map = maps.get(file) ?? lineMap(textOf(file) ?? '');
    maps.set(file, map);
    return map;
  };
  const start = ({ file, range }: Place): Position => ({
    file,
    ...(range ? mapOf(file).position(range[0]) : { line: 1, column: 1 }),
  });
  return {
    start,
    span(place) {
      const end = place.range ? mapOf(place.file).position(place.range[1]) : { line: 1, column: 1 };
      return { ...start(place), endLine: end.line, endColumn: end.column };
    },
  };
}
