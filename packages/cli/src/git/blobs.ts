import { type Repository, tell } from './repository.ts';

/** What git stores under each of these hashes, read in one go. Those that it does not have are left out. */
export function readBlobs(repository: Repository, hashes: readonly string[]): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return blobs;
  const output = tell(repository, ['cat-file', '--batch'], wanted.map((hash) => `${hash}\n`).join(''));
  // For each one a line `HASH TYPE SIZE`, the content, and a line break; or `HASH missing`.
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [hash = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') blobs.set(hash, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
