import { Buffer } from 'node:buffer';

/** A zip of texts as they are, without compression. A name that ends in a slash is a folder. */
export function storedZip(files: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const local = Buffer.concat([header(0x04034b50, 30, [18, 22], text, name, 26), Buffer.from(name + text)]);
    const entry = header(0x02014b50, 46, [20, 24], text, name, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function header(
  signature: number,
  length: number,
  sizes: readonly number[],
  text: string,
  name: string,
  nameAt: number,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  for (const at of sizes) bytes.writeUInt32LE(text.length, at);
  bytes.writeUInt16LE(name.length, nameAt);
  return bytes;
}
