import type { Edit } from '../../model/finding.ts';
import { isTestFile } from '../../parse/source-files.ts';
import type { SyntaxModule } from '../define.ts';
import type { Call } from './bindings.ts';
import { callName } from './call-name.ts';
import { libraryChanges } from './changes.ts';
import { handedChanges } from './handed-changes.ts';
import type { Outcomes } from './known-text.ts';
import { sourceOf } from './sources.ts';
import { editUnderTmp } from './under-tmp.ts';
import { unrolled } from './unrolled.ts';
import type { Frame } from './values.ts';
import type { Verb } from './write-function.ts';

/** A call that changes files, and where. */
export interface Write {
  readonly call: Call;
  readonly name: string;
  /** Each path it changes with all it may come to; those we cannot tell are left out. The one that decides comes first. */
  readonly changes: readonly KnownChange[];
}

export interface KnownChange {
  readonly verb: Verb;
  readonly path: NonNullable<Outcomes>;
  /** What puts the path below `/tmp`. */
  readonly edit?: () => Edit | undefined;
}

// Two rules ask about each file, one after the other.
const writesByFile = new WeakMap<SyntaxModule, readonly Write[]>();

/** The calls of a file that change files when it runs on Lambda, in text order. */
export function writesIn(module: SyntaxModule): readonly Write[] {
  const known = writesByFile.get(module);
  if (known) return known;
  const writes = isBuildOrTest(module) ? [] : findWrites(module);
  writesByFile.set(module, writes);
  return writes;
}

function findWrites(module: SyntaxModule): readonly Write[] {
  const source = sourceOf(module);
  const writes: Write[] = [];
  for (const call of source.calls) {
    const changes = unrolled(call, source.top).flatMap((turn) => changesOf(call, turn));
    if (changes.length > 0 && !source.runsElsewhere(call)) writes.push({ call, name: callName(call), changes });
  }
  return writes.sort((a, b) => a.call.pos - b.call.pos || b.call.end - a.call.end);
}

const changesOf = (call: Call, frame: Frame): readonly KnownChange[] =>
  (libraryChanges(call, frame) ?? handedChanges(call, frame)).flatMap(({ verb, path, written }) =>
    path ? [{ verb, path, ...(written && { edit: () => editUnderTmp(written, frame.source) }) }] : [],
  );

// What builds and deploys stands beside what it deploys, and runs where that is done.
const NAMES_INFRASTRUCTURE = /(['"])(?:aws-cdk-lib|constructs|cdktf|@aws-cdk\/|@pulumi\/)/;

/**
 * Programs for a developer's machine. `check`, which shows a module's neighbours, leaves most of them out by itself, and knows
 * of handlers in a folder `test`; ESLint looks at whatever it is given.
 */
export const isBuildOrTest = ({ file, text, imported }: SyntaxModule): boolean =>
  (!imported && isTestFile(file)) ||
  /(^|\/)scripts\//.test(file) ||
  /\.config\.[cm]?[jt]s$/.test(file) ||
  text.startsWith('#!') ||
  NAMES_INFRASTRUCTURE.test(text);
