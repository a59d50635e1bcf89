import type { Host } from '@layerlint/analyzer';
import { Buffer } from 'node:buffer';
import { indexHost } from '../git/index-host.ts';

/** The files as they would be with other texts in some of them. */
export function withTexts(disk: Host, texts: ReadonlyMap<string, string>): Host {
  const nothing = new Set<string>();
  return indexHost(disk, {
    state: { staged: nothing, missing: nothing, absent: nothing, others: texts },
    contentOf: (file) => Buffer.from(texts.get(file) ?? ''),
    isExcluded: () => false,
  });
}
