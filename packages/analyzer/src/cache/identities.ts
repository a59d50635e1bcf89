import { createHash } from 'node:crypto';
import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';

/** What a file held when it was last read. */
export interface Identity {
  /** Of the disk's own marks; empty where they cannot be trusted. */
  readonly stamp: string;
  /** Of the content. */
  readonly hash: string;
}

/** Tells content apart without reading it, where the disk's own marks say that it is the same. */
export interface Identities {
  /** The hash of what the file holds now; empty where it cannot be read. */
  hashOf(file: Path): string;
  /** Whether the file holds what it held when it was last asked for in an earlier run. */
  isSame(file: Path): boolean;
  /** All that were asked for in this run. */
  readonly current: ReadonlyMap<Path, Identity>;
}

/**
 * `begun` is when this run began, in milliseconds: a file written since then could be written once more within the same tick of
 * the disk's clock, so its marks say nothing.
 */
export function createIdentities(host: Host, earlier: ReadonlyMap<Path, Identity>, begun: number): Identities {
  const current = new Map<Path, Identity>();
  const look = (file: Path): Identity => {
    const before = earlier.get(file);
    const mark = host.stamp(file);
    const stamp = mark && mark.modified < begun - TICK ? mark.text : '';
    if (before && stamp !== '' && before.stamp === stamp) return before;
    const text = host.read(file);
    return { stamp, hash: text === undefined ? '' : hashOf(text) };
  };
  const hashNow = (file: Path): string => {
    const known = current.get(file) ?? look(file);
    current.set(file, known);
    return known.hash;
  };
  return {
    hashOf: hashNow,
    isSame(file) {
      const before = earlier.get(file)?.hash;
      return before !== undefined && before !== '' && before === hashNow(file);
    },
    current,
  };
}

// Disks keep times in steps of up to two seconds (FAT).
const TICK = 2_000;

/** 120 bits of SHA-1: short, and enough that no two files of a repository meet by chance. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha1').update(content).digest('base64').slice(0, 20);
