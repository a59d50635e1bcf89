import type { Options } from '../options.ts';
import { rules } from './registry.ts';

/** Whether a module rule that is switched on may find something in a text: then its compiler nodes are worth keeping. */
export function mayMatchSomeRule(options: Options): (text: string) => boolean {
  const patterns = rules.flatMap((rule) =>
    rule.scope === 'module' && options.rules[rule.id]?.severity !== 'off' ? [rule.mayMatch] : [],
  );
  return (text) => patterns.some((pattern) => pattern.test(text));
}
