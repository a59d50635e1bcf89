import type { NativeBinary } from '../../model/binary.ts';

/** The machine a binary was built for. */
export interface Machine extends Pick<NativeBinary, 'os' | 'architectures' | 'libc' | 'versions'> {
  /** `bound` to one ABI of Node, and the file does not say to which. */
  readonly addon?: 'node-api' | 'bound' | number;
}

/** One format of compiled files. */
export interface BinaryFormat {
  readonly name: string;
  /** Whether `inspect` needs the whole file; else the first few thousand bytes are enough. */
  readonly readsWholeFile: boolean;
  /** By the first bytes. */
  recognizes(bytes: Uint8Array): boolean;
  /** Undefined where only the beginning looked like this format. Never throws, whatever the bytes say. */
  inspect(bytes: Uint8Array): Machine | undefined;
}
