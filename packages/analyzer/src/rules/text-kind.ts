import type { Path } from '../model/place.ts';

/** The languages whose files ESLint can open, each with comments of its own. */
export type TextKind = 'code' | 'yaml' | 'json';

/** Undefined for everything that ESLint cannot open, native binaries above all. */
export function textKind(file: Path): TextKind | undefined {
  if (/\.(?:[cm]?[jt]s|[jt]sx)$/.test(file)) return 'code';
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  if (/\.json[c5]?$/i.test(file)) return 'json';
  // CloudFormation's own ending says nothing of the language; most are YAML, and JSON is YAML without comments.
  return /\.template$/i.test(file) ? 'yaml' : undefined;
}
