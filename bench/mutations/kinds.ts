import type { MutationKind } from './mutation.ts';
import { writes } from './writes.ts';

/** Every sort of fault that is tried. */
export const kinds: readonly MutationKind[] = [writes];
