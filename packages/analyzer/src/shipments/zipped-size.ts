import { deflateRawSync } from 'node:zlib';
import type { ShippedFile } from '../model/shipment.ts';

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT: the header before each file, its entry in the directory, the end.
const LOCAL_HEADER = 30;
const DIRECTORY_ENTRY = 46;
const END = 22;

/** How large the zip of these files is, at zlib's usual level; undefined when one of them cannot be read. */
export function zippedSize(
  files: readonly ShippedFile[],
  bytesOf: (file: ShippedFile) => Uint8Array | undefined,
): number | undefined {
  let total = END;
  for (const file of files) {
    const bytes = bytesOf(file);
    if (!bytes) return undefined;
    const name = new TextEncoder().encode(file.at).length;
    // Who zips stores what compressing would only make longer.
    total += LOCAL_HEADER + DIRECTORY_ENTRY + 2 * name + Math.min(bytes.length, deflateRawSync(bytes).length);
  }
  return total;
}
