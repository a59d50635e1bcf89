import type { Path } from '../model/place.ts';
import type { ShippedFile } from '../model/shipment.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
/** The size stands in an extra field that we do not read. */
const IN_ZIP64 = 0xffffffff;

/** The files of a zip as its central directory lists them; undefined for what is no zip, or one of more than 4 GB. */
export function zipEntries(bytes: Uint8Array): readonly ShippedFile[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const files: ShippedFile[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + ENTRY_LENGTH + lengths.reduce((sum, length) => sum + length, 0);
    if (next > view.byteLength) return undefined;
    const size = view.getUint32(at + 24, true);
    if (size === IN_ZIP64) return undefined;
    const name = textOf(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + (lengths[0] ?? 0)));
    if (!name.endsWith('/')) files.push({ at: name, bytes: size });
    at = next;
  }
  return files;
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}

const textOf = (bytes: Uint8Array): Path => new TextDecoder().decode(bytes).replaceAll('\\', '/');
