import type { SyntaxModule } from '../define.ts';
import { type Bindings, bindingsOf, type Call } from './bindings.ts';
import { createGuard } from './guards.ts';
import { createLocalTest } from './local-conditions.ts';
import type { Frame, Source } from './values.ts';
import { writesNothing } from './writes-nothing.ts';

const sources = new WeakMap<SyntaxModule, Source>();

// Enough for any program a person writes, and an end for those that tools write.
const MOST_CALLS = 20_000;

/** A file, ready for its values to be followed. */
export function sourceOf(module: SyntaxModule): Source {
  const known = sources.get(module);
  if (known) return known;
  let bindings: Bindings | undefined;
  let calls: readonly Call[] | undefined;
  const source: Source = {
    module,
    get bindings() {
      return (bindings ??= bindingsOf(module.syntax));
    },
    get calls() {
      return (calls ??= source.bindings.calls.filter((call) => !writesNothing(call, source)));
    },
    imported: (specifier) => {
      const imported = module.imported?.(specifier);
      return imported && sourceOf(imported);
    },
    runsElsewhere: (node) => runsElsewhere(node),
    provesElsewhere: (condition, outcome) => provesElsewhere(condition, outcome),
    get top() {
      return top;
    },
  };
  const top: Frame = { source, given: new Map(), callers: [], budget: { left: MOST_CALLS }, known: new Map() };
  const provesElsewhere = createLocalTest(top);
  const runsElsewhere = createGuard(top);
  sources.set(module, source);
  return source;
}
