import type { FunctionPackage } from '../model/workspace.ts';

/** 22 for `nodejs22.x`; undefined for other languages, and where the runtime is not static. */
export function nodeMajor({ runtime }: Pick<FunctionPackage, 'runtime'>): number | undefined {
  const [, major] = /^nodejs(\d+)\.x$/.exec(runtime?.value ?? '') ?? [];
  return major === undefined ? undefined : Number(major);
}
