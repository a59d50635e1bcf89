import { performance } from 'node:perf_hooks';

/** Milliseconds from each call of `begin` to the next one, by name. */
export interface Stopwatch {
  begin(name: string): void;
  /** Ends the last one. */
  stop(): ReadonlyMap<string, number>;
}

export function stopwatch(): Stopwatch {
  const times = new Map<string, number>();
  let current: { readonly name: string; readonly since: number } | undefined;
  const end = () => {
    if (current) times.set(current.name, (times.get(current.name) ?? 0) + performance.now() - current.since);
    current = undefined;
  };
  return {
    begin(name) {
      end();
      current = { name, since: performance.now() };
    },
    stop() {
      end();
      return times;
    },
  };
}
