import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';
import { zipContent, zipEntries } from './zip-archive.ts';

/** Above what Lambda unpacks, 250 MB; what is larger is not deployed. */
const LARGEST = 262_144_000;

interface ZippedFile {
  /** In the zip. */
  readonly path: Path;
  readonly bytes: Uint8Array;
  /** Whether the zip holds a file. */
  readonly has: (path: Path) => boolean;
}

/** Those files in a zip whose paths may be what is looked for, one after the other: only one of them is held at a time. */
export function* zippedFiles(host: Host, zip: Path, mayBe: (path: Path) => boolean): Generator<ZippedFile> {
  const bytes = (host.size(zip) ?? Infinity) <= LARGEST ? host.bytes(zip) : undefined;
  const entries = (bytes && zipEntries(bytes)) ?? [];
  const paths = new Set(entries.map(({ path }) => path));
  const has = (path: Path) => paths.has(path);
  // A hostile zip may name one place many times: all it unpacks together is no more than Lambda would.
  let left = LARGEST;
  for (const entry of entries) {
    if (!bytes || !mayBe(entry.path)) continue;
    const content = zipContent(bytes, entry, left);
    left -= entry.size > 0 ? entry.size : 0;
    if (content) yield { path: entry.path, bytes: content, has };
  }
}
