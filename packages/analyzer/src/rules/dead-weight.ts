import type { NativeBinary } from '../model/binary.ts';
import type { Path } from '../model/place.ts';
import type { Architecture } from '../model/workspace.ts';
import { baseName } from '../paths.ts';
import { packageNameOf } from './platform-family.ts';

/** Kinds of files that nothing on Lambda ever loads. */
export type Weight =
  | 'type declarations'
  | 'TypeScript sources'
  | 'source maps'
  | 'tests'
  | 'documentation'
  | 'binaries for other platforms';

const TYPES = /\.d\.[cm]?ts$|\.tsbuildinfo$|\.flow$/;
// Node reads no TypeScript below `node_modules`: https://nodejs.org/api/typescript.html (read 2026-11)
const TYPESCRIPT = /\.[cm]?tsx?$/;
const MAP = /\.(?:[cm]?js|css|d\.[cm]?ts)\.map$/;
const TEST_FOLDER = /\/(?:__tests__|__mocks__|__snapshots__)\/|\/(?:[^/]+\.)(?:test|spec)\.[cm]?jsx?$/;
const DOCUMENT =
  /^(?:readme|changelog|history|changes|contributing|authors|upgrading|migration)(?:\.(?:md|markdown|txt|rst|html))?$|\.(?:md|markdown)$/i;

/**
 * Why a file below `/opt` is dead weight; undefined where it may be of use. Only within npm packages are tests and documents
 * sure to be nobody's data; `architectures` are those of all functions that attach the layer.
 */
export function deadWeight(
  at: Path,
  binary: NativeBinary | undefined,
  architectures: ReadonlySet<Architecture | undefined>,
): Weight | undefined {
  if (TYPES.test(at)) return 'type declarations';
  if (MAP.test(at)) return 'source maps';
  if (isForOthers(binary, architectures)) return 'binaries for other platforms';
  if (packageNameOf(at) === undefined) return undefined;
  if (TEST_FOLDER.test(at)) return 'tests';
  if (TYPESCRIPT.test(at)) return 'TypeScript sources';
  return DOCUMENT.test(baseName(at)) ? 'documentation' : undefined;
}

function isForOthers(binary: NativeBinary | undefined, architectures: ReadonlySet<Architecture | undefined>): boolean {
  if (!binary || binary.os === 'any' || binary.os === 'other') return false;
  if (binary.os !== 'linux' || binary.libc === 'musl') return true;
  // Where one of the functions does not say what it runs on, every architecture may be needed.
  if (architectures.size === 0 || architectures.has(undefined) || binary.architectures.length === 0) return false;
  const wanted = [...architectures].flatMap((one): string[] => (one === undefined ? [] : [one]));
  return !binary.architectures.some((one) => wanted.includes(one));
}
