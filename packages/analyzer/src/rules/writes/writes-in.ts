import type { ts } from 'ts-morph';
import { isTestFile } from '../../parse/source-files.ts';
import type { SyntaxModule } from '../define.ts';
import { bindingsOf } from './bindings.ts';
import { pathFolder } from './fold-path.ts';
import { createGuard } from './guards.ts';
import type { Outcomes } from './known-text.ts';
import { staticName } from './static-names.ts';
import { callName, type WriteFunction, writeFunction } from './write-functions.ts';

/** A call that changes files, and where. */
export interface Write {
  readonly call: ts.CallExpression;
  readonly name: string;
  readonly verb: WriteFunction['verb'];
  /** Each path it changes with all it may come to; those we cannot tell are left out. The one that decides comes first. */
  readonly paths: readonly NonNullable<Outcomes>[];
}

// Two rules ask about each file, one after the other.
const writesByFile = new WeakMap<ts.SourceFile, readonly Write[]>();

/** The calls of a file that change files when it runs on Lambda, in text order. */
export function writesIn(module: SyntaxModule): readonly Write[] {
  const known = writesByFile.get(module.syntax);
  if (known) return known;
  const writes = isBuildOrTest(module) ? [] : findWrites(module);
  writesByFile.set(module.syntax, writes);
  return writes;
}

function findWrites(module: SyntaxModule): readonly Write[] {
  const bindings = bindingsOf(module.syntax);
  const foldPath = pathFolder(module, bindings);
  const isGuarded = createGuard(bindings);
  const writes: Write[] = [];
  for (const call of bindings.calls) {
    const name = call.arguments.length > 0 ? staticName(call.expression, bindings) : undefined;
    const does = name && writeFunction(name, call);
    if (!does) continue;
    const paths = does.paths.flatMap((index) => {
      const path = call.arguments[index];
      const outcomes = path && foldPath(path, does.adds);
      return outcomes ? [outcomes] : [];
    });
    if (paths.length > 0 && !isGuarded(call)) writes.push({ call, name: callName(call), verb: does.verb, paths });
  }
  return writes.sort((a, b) => a.call.pos - b.call.pos || b.call.end - a.call.end);
}

/** Programs for a developer's machine. `check` leaves most of them out by itself; ESLint looks at whatever it is given. */
const isBuildOrTest = ({ file, text }: SyntaxModule): boolean =>
  isTestFile(file) || /(^|\/)scripts\//.test(file) || /\.config\.[cm]?[jt]s$/.test(file) || text.startsWith('#!');
