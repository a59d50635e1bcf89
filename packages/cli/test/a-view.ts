import type { View } from '../src/reporters/reporter.ts';
import type { Style } from '../src/style.ts';

/** A view of everything, without colours; what a test is about is given to it. */
export function aView({
  style,
  ...changes
}: Partial<Omit<View, 'style'>> & { readonly style?: Partial<Style> } = {}): View {
  return {
    style: { color: false, width: 100, unicode: true, ...style },
    sections: ['findings', 'duplicates', 'proposals', 'problems'],
    inDepth: false,
    command: 'layerlint check',
    textOf: () => undefined,
    rules: [
      {
        id: 'no-opt-write',
        summary: 'A write to /opt, which is read-only on Lambda',
        severity: 'error',
        docs: 'https://example.com/no-opt-write.md#no-opt-write',
      },
    ],
    ...changes,
  };
}
