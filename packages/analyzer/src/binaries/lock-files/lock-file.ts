/** What a lock file says of npm packages, of all their versions together. */
export interface LockFile {
  readonly names: ReadonlySet<string>;
  /** What each asks for if it can be had: its optional dependencies. */
  readonly optional: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Collects the entries of a lock file. */
export function collectEntries() {
  const names = new Set<string>();
  const optional = new Map<string, Set<string>>();
  return {
    add: (name: string) => names.add(name),
    addOptional(name: string, dependency: string) {
      const known = optional.get(name) ?? new Set<string>();
      optional.set(name, known.add(dependency));
    },
    result: (): LockFile => ({ names, optional }),
  };
}
