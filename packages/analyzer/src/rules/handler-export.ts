import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import { baseName, withoutSourceEnding } from '../paths.ts';
import { nearMiss } from './near-miss.ts';

/** Ways to export what is written nowhere in the file: of another module, by a name put together, through a helper. */
const EXPORTS_MORE =
  /\bexport\s*(?:type\s*)?\*|\bexports\s*\[|\bexports\s*=(?!\s*\{)|\(\s*(?:module\.)?exports\b(?!\.[\w$]+\s*=[^=])|,\s*(?:module\.)?exports\b|\bmodule\s*\[|__exportStar|\bexports\s*=\s*\{[^}]*\.\.\.|\bexport\s*=/;

const EXPORTED = [
  /\bexport\s+(?:async\s+)?(?:function\s*\*?|const|let|var|class)\s+([\w$]+)/g,
  /\bexports\.([\w$]+)\s*=/g,
];
const LISTED = /\b(?:export\s*|exports\s*=\s*)\{([^{}]*)\}/g;

/** The exported function that a handler names in the file behind it; undefined where it stands for another file. */
export function exportNamed(handler: string, entry: Path): string | undefined {
  const stem = `${baseName(withoutSourceEnding(entry))}.`;
  const base = baseName(handler);
  return base.startsWith(stem) ? base.slice(stem.length).split('.')[0] : undefined;
}

/**
 * Whether a module exports other names and surely not this one: it does not even hold the word, and exports nothing that it
 * does not name.
 */
export function lacksExport({ text, generated }: Module, name: string): boolean {
  if (generated || !/^[\w$]+$/.test(name)) return false;
  const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`);
  return !word.test(text) && !EXPORTS_MORE.test(text) && exportsOf(text).size > 0;
}

/** What the module exports that was likely meant: the name nearly written, or the only one. */
export function likelyExport({ text }: Module, name: string): string | undefined {
  const names = exportsOf(text);
  const [only] = names;
  return nearMiss(name, names) ?? (names.size === 1 ? only : undefined);
}

function exportsOf(text: string): ReadonlySet<string> {
  const single = EXPORTED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  const listed = [...text.matchAll(LISTED)].flatMap(([, list = '']) =>
    list.split(',').flatMap((item) => /(?:\bas\s+)?([\w$]+)\s*$/.exec(item.replace(/:.*/, ''))?.[1] ?? []),
  );
  return new Set([...single, ...listed]);
}
