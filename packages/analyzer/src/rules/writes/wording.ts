import type { Edit } from '../../model/finding.ts';
import type { Range } from '../../model/place.ts';
import type { KnownText } from './known-text.ts';
import { type ReadOnlyPlace, readOnlyPlace } from './places.ts';
import { underTmp } from './under-tmp.ts';
import type { Write } from './writes-in.ts';
import { RANDOM_LETTERS } from './write-function.ts';

/** What both rules say about a write: where it stands, and the words for it. */
export interface WriteMatch {
  readonly range: Range;
  readonly suggestion?: readonly Edit[];
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
    const edit = decisive.edit?.();
    yield {
      ...(edit && { suggestion: [edit] }),
      range: [call.getStart(), call.end],
      data: { call: name, verb, path: shown.text + (shown.open ? '…' : ''), instead: temporaryName(shown) },
    };
  }
}

/** The same path below the one writable folder. */
function temporaryName({ text, open }: KnownText): string {
  const whole = underTmp(text.endsWith(RANDOM_LETTERS) ? text.slice(0, -RANDOM_LETTERS.length) : text);
  const inside = whole?.slice('/tmp/'.length) ?? '';
  return inside === '' || open ? 'path.join(os.tmpdir(), …)' : `path.join(os.tmpdir(), '${inside}')`;
}
