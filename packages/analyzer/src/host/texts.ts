import type { Path } from '../model/place.ts';

/** In UTF-16 units. All sources of nearly any repository are fewer; only beyond it a text is read twice. */
const ROOM = 1 << 25;

/** Texts by file, as many as there is room for: those that came first go first. */
export function createTexts(read: (file: Path) => string | undefined, room = ROOM) {
  const texts = new Map<Path, string | undefined>();
  let size = 0;
  return (file: Path): string | undefined => {
    const known = texts.get(file);
    if (known !== undefined || texts.has(file)) return known;
    const text = read(file);
    texts.set(file, text);
    size += text?.length ?? 0;
    for (const [oldest, { length } = ''] of texts) {
      if (size <= room || oldest === file) break;
      texts.delete(oldest);
      size -= length;
    }
    return text;
  };
}
