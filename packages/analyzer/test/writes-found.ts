import * as assert from 'uvu/assert';
import { syntaxOf } from '../src/parse/source-files.ts';
import type { SyntaxModule } from '../src/rules/define.ts';
import { noOptWrite } from '../src/rules/no-opt-write.ts';
import { noWriteOutsideTmp } from '../src/rules/no-write-outside-tmp.ts';

const HANDLER = './handler';

/** Modules of a project by their name beside `handler.ts`, which the rules are run on. */
export type Files = Readonly<Record<string, string>>;

function lookAt(handler: string, others: Files = {}): SyntaxModule {
  const texts: Files = { ...others, [HANDLER]: handler };
  const parsed = new Map<string, SyntaxModule>();
  const moduleAt = (name: string): SyntaxModule | undefined => {
    const text = texts[name];
    if (text === undefined) return undefined;
    const file = `src/${name.slice(2)}.ts`;
    const module = parsed.get(name) ?? {
      file,
      text,
      syntax: syntaxOf(file, text),
      imported: moduleAt,
      leadsTo: (pattern) => [...textsBehind(name, texts)].some((behind) => pattern.test(behind)),
    };
    parsed.set(name, module);
    return module;
  };
  const module = moduleAt(HANDLER);
  assert.ok(module);
  return module;
}

/** The text of a module and of all that it names, directly or through others. */
function textsBehind(name: string, texts: Files): ReadonlySet<string> {
  const names = new Set([name]);
  for (const each of names) for (const [, other = ''] of (texts[each] ?? '').matchAll(/'(\.\/\w+)'/g)) names.add(other);
  return new Set([...names].flatMap((each) => texts[each] ?? []));
}

/** The paths below `/opt` and elsewhere that a handler writes to, each with the line it stands on. */
export function writesFound(handler: string, others?: Files): string[] {
  const module = lookAt(handler, others);
  return [...noOptWrite.check(module, {}), ...noWriteOutsideTmp.check(module, { writable: [] })].map(
    ({ data, range }) => `${module.text.slice(0, range[0]).split('\n').length}: ${data?.['path'] ?? ''}`,
  );
}

/** A statement on line 2, behind some imports, and the path it writes to; no path where it writes to none that fails. */
export type Case = readonly [statement: string, path?: string];

/** The paths that a statement writes to. */
export const pathsOf = (imports: string, statement: string): string[] =>
  writesFound(imports + statement).map((each) => each.slice(each.indexOf(' ') + 1));
