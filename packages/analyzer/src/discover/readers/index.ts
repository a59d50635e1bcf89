import type { Reader } from '../reader.ts';

/** Every way of declaring functions that we can read. */
export const readers: readonly Reader[] = [];
