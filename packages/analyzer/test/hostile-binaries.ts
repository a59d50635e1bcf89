// Compiled files and zips that lie, from a seed: the same seed gives the same bytes on every machine.
import { elf, javaClass, machO, pe, wasm } from './build-binaries.ts';
import { zip } from './build-zip.ts';
import { type Dice, diceOf } from './dice.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Numbers that headers are likely to be believed, though nothing lies there. */
const EXTREMES = [0, 1, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff] as const;

const addon = elf({
  machine: 'arm64',
  needed: ['libstdc++.so.6', 'libc.so.6'],
  versions: ['GLIBC_2.17', 'GLIBC_2.38', 'GLIBCXX_3.4.29', 'CXXABI_1.3'],
  symbols: ['malloc', 'node_register_module_v108'],
  note: 'GNU',
});
const whole: readonly (readonly [ending: string, bytes: Uint8Array])[] = [
  ['node', addon],
  ['so', elf({ machine: 'arm', needed: ['libc.so'], versions: ['GLIBC_2.4'], note: 'Android', bigEndian: true })],
  ['dylib', machO('x86_64', 'arm64')],
  ['node', machO('arm64')],
  ['dll', pe('x86_64', 'managed')],
  ['wasm', wasm()],
  ['so', javaClass()],
  ['zip', zip({ 'a.node': addon, 'bin/tool': addon, 'app.js': 'exports.handler = () => 1;' })],
  ['zip', zip({ 'a.node': addon, 'b.so': addon }, { zip64: true, comment: 'orders' })],
  ['zip', zip({ 'a.node': addon, 'b.so': addon }, { stored: true })],
];

/** `count` files, one after the other: real ones cut off, overwritten, swollen, or nothing but noise behind a real beginning. */
export function* hostileFiles(seed: number, count: number): Iterable<HostileFile> {
  const dice = diceOf(seed);
  for (let number = 0; number < count; number += 1) {
    const [ending, bytes] = whole[dice(whole.length)] ?? ['node', addon];
    yield { name: `${number}.${ending}`, bytes: spoiled(bytes, dice) };
  }
}

function spoiled(bytes: Uint8Array, dice: Dice): Uint8Array {
  const kind = dice(6);
  if (kind === 0) return bytes.slice(0, dice(bytes.length + 1));
  if (kind === 1) return noiseBehind(bytes.subarray(0, 8), dice);
  if (kind === 2) return joined(bytes.subarray(0, dice(bytes.length)), bytes.subarray(dice(bytes.length)));
  // Room for what the lies point at, so that not every offset is outside.
  const larger = kind === 3 ? joined(bytes, new Uint8Array(dice(50_000)).fill(dice(256))) : bytes.slice();
  for (let lies = dice(8) + 1; lies > 0; lies -= 1) lie(larger, dice);
  return larger;
}

/** Puts an extreme, or any number below the file's size, where a header may have one. */
function lie(bytes: Uint8Array, dice: Dice): void {
  const width = [1, 2, 4, 8][dice(4)] ?? 4;
  const at = dice(Math.min(bytes.length, dice(2) === 0 ? 256 : bytes.length) + 1);
  if (at + width > bytes.length) return;
  const value = dice(2) === 0 ? (EXTREMES[dice(EXTREMES.length)] ?? 0) : dice(bytes.length + 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let byte = 0; byte < width; byte += 1) view.setUint8(at + byte, byte < 4 ? (value >>> (8 * byte)) & 0xff : 0);
}

function noiseBehind(start: Uint8Array, dice: Dice): Uint8Array {
  const noise = joined(start, new Uint8Array(dice(2000)));
  for (let at = start.length; at < noise.length; at += 1) noise[at] = dice(256);
  return noise;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
