import type { Range } from '../../model/place.ts';
import type { KnownText } from './known-text.ts';
import { type ReadOnlyPlace, readOnlyPlace } from './places.ts';
import type { Write } from './writes-in.ts';
import { RANDOM_LETTERS } from './write-function.ts';

/** What both rules say about a write: where it stands, and the words for it. */
export interface WriteMatch {
  readonly range: Range;
  readonly data: Readonly<Record<'call' | 'verb' | 'path' | 'instead', string>>;
}

/** The writes that lead to a place, each judged by the first of its paths that is read-only. */
export function* writesTo(
  place: ReadOnlyPlace,
  writes: readonly Write[],
  mounts: readonly string[] = [],
): Iterable<WriteMatch> {
  for (const { call, name, changes } of writes) {
    const decisive = changes.find(({ path }) => readOnlyPlace(path, mounts) !== undefined);
    const shown = decisive?.path.find((outcome) => readOnlyPlace([outcome], mounts) === place);
    if (!decisive || !shown || readOnlyPlace(decisive.path, mounts) !== place) continue;
    const { verb } = decisive;
    yield {
      range: [call.getStart(), call.end],
      data: { call: name, verb, path: shown.text + (shown.open ? '…' : ''), instead: temporaryName(shown) },
    };
  }
}

/** The same name below the one writable folder. */
function temporaryName({ text, open }: KnownText): string {
  const base = text.slice(text.lastIndexOf('/') + 1);
  const name = base.endsWith(RANDOM_LETTERS) ? base.slice(0, -RANDOM_LETTERS.length) : base;
  return name === '' || open ? 'path.join(os.tmpdir(), …)' : `path.join(os.tmpdir(), '${name}')`;
}
