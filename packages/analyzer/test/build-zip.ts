import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';

export interface ZipDescription {
  /** Packed as they are; else each is deflated. */
  readonly stored?: true;
  /** Sizes and places stand in the extra fields of version 4.5 of the format. */
  readonly zip64?: true;
  readonly comment?: string;
}

/** A zip of these files, by their paths. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, options: ZipDescription = {}): Uint8Array {
  const { stored, zip64, comment = '' } = options;
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const append = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)];
    const packed = stored ? bytes : deflateRawSync(bytes);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(stored ? 0 : 8, 8);
    header.writeUInt16LE(name.length, 26);
    const extra = Buffer.alloc(zip64 ? 28 : 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    for (const [number, [offset, value]] of [
      [24, bytes.length],
      [20, packed.length],
      [42, at],
    ].entries() as Iterable<[number, [number, number]]>) {
      entry.writeUInt32LE(zip64 ? 0xffff_ffff : value, offset);
      if (zip64) extra.writeBigUInt64LE(BigInt(value), 4 + number * 8);
    }
    if (zip64) extra.writeUInt16LE(1, 0);
    if (zip64) extra.writeUInt16LE(24, 2);
    directory.push(entry, name, extra);
    for (const part of [header, name, packed]) append(part);
  }
  const start = at;
  for (const part of directory) append(part);
  const [count, size] = [Object.keys(files).length, at - start];
  if (zip64) {
    const [record, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(BigInt(start), 48);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(at), 8);
    for (const part of [record, locator]) append(part);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(zip64 ? 0xffff_ffff : start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Uint8Array.from(Buffer.concat([...parts, end, Buffer.from(comment)]));
}
