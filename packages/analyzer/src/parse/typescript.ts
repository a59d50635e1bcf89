import { createRequire } from 'node:module';
import type { ts } from 'ts-morph';

let loaded: typeof ts | undefined;

/**
 * The TypeScript that ts-morph brings, loaded on first use: it is 9 MB, and most files ESLint opens never need it.
 * By `require`, because `import()` of so large a CommonJS file costs half as much again on Node 20.
 */
export function typescript(): typeof ts {
  loaded ??= (createRequire(import.meta.url)('ts-morph') as typeof import('ts-morph')).ts;
  return loaded;
}
