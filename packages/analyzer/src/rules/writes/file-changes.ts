import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Call } from './bindings.ts';
import { closed, type Outcomes } from './known-text.ts';
import { fold, foldPath, workingFolder, absolute } from './fold-path.ts';
import { memberValue } from './members.ts';
import { trace } from './trace.ts';
import type { Frame, Located, StaticName } from './values.ts';
import type { Verb, WriteFunction } from './write-function.ts';
import { OF_FS_EXTRA, OF_NODE, OF_PACKAGES } from './write-functions.ts';

/** A path that a call changes, with all it may come to. */
export interface Change {
  readonly verb: Verb;
  readonly path: Outcomes;
  /** The expression that says so, where it is one. */
  readonly written?: Located;
}

/** What a call of a function that is known by its name does to files: nothing when it only reads, or is nobody we know. */
export function fileChanges(name: StaticName, call: Call, frame: Frame): readonly Change[] {
  if (typescript().isTaggedTemplateExpression(call)) return [];
  const { does, handed } = calledFunction(name, call.arguments ?? []);
  if (!does || keepsPath(does, handed, frame)) return [];
  const { verb, adds } = does;
  return does.paths.flatMap((index) => {
    const argument = handed[index];
    if (!argument) return [];
    if (does.members) return [{ verb, path: memberPath(does, argument, frame) }];
    return pathsIn(argument, frame).map((expression) => {
      const written: Located = { expression, frame };
      return { verb, path: foldPath(written, adds), written };
    });
  });
}

interface Called {
  readonly does: WriteFunction | undefined;
  readonly handed: readonly ts.Expression[];
}

/** `fs.writeFile.call(fs, path)` hands over one argument more. */
function calledFunction({ module, members }: StaticName, handed: readonly ts.Expression[]): Called {
  if (members.at(-1) === 'call') return calledFunction({ module, members: members.slice(0, -1) }, handed.slice(1));
  if (module !== 'fs' && module !== 'graceful-fs' && module !== 'fs-extra')
    return { does: OF_PACKAGES.get(module)?.get(members.join('.')), handed };
  const [last, ...others] = members[0] === 'promises' ? members.slice(1) : members;
  if (last === undefined || others.length > 0) return { does: undefined, handed };
  const name = last.replace(/(Sync|Async)$/, '');
  return { does: OF_NODE.get(name) ?? (module === 'fs-extra' ? OF_FS_EXTRA.get(name) : undefined), handed };
}

/** rimraf and its kind take lists too. */
function pathsIn(argument: ts.Expression, frame: Frame): readonly ts.Expression[] {
  const ts = typescript();
  const value = trace(argument, frame);
  const isOwnList = value?.kind === 'expression' && value.frame === frame && ts.isArrayLiteralExpression(value.node);
  return isOwnList && ts.isArrayLiteralExpression(value.node) ? value.node.elements : [argument];
}

function memberPath({ members = [], orElse }: WriteFunction, argument: ts.Expression, frame: Frame): Outcomes {
  const ts = typescript();
  const options = trace(argument, frame);
  if (options?.kind !== 'expression' || !ts.isObjectLiteralExpression(options.node)) return undefined;
  for (const property of options.node.properties.toReversed()) {
    if (!property.name || ts.isComputedPropertyName(property.name)) return undefined;
    if (!members.includes(property.name.getText())) continue;
    if (ts.isPropertyAssignment(property)) return foldPath({ expression: property.initializer, frame: options.frame });
    return ts.isShorthandPropertyAssignment(property)
      ? foldPath({ expression: property.name, frame: options.frame })
      : undefined;
  }
  return orElse === undefined ? undefined : absolute(closed(orElse), workingFolder(frame));
}

function keepsPath({ unless }: WriteFunction, handed: readonly ts.Expression[], frame: Frame): boolean {
  const [first, second] = handed;
  switch (unless) {
    case undefined:
      return false;
    case 'descriptor':
      return second !== undefined && isObject(second, frame) && optionOf(second, 'fd', frame) !== undefined;
    case 'readFlags':
      return !opensForWriting(second, frame);
    case 'readOnly':
      return !first || opensReadOnly(handed, frame) || isQueryOnly(frame);
    case 'unknownOptions':
      return !first || optionOf(first, 'cwd', frame) === null;
    default:
      return unless satisfies never;
  }
}

function isObject(options: ts.Expression, frame: Frame): boolean {
  const value = trace(options, frame);
  return value?.kind === 'expression' && typescript().isObjectLiteralExpression(value.node);
}

/** A member of an object that is written out; undefined when it is not there, null when the object is not known. */
function optionOf(options: ts.Expression, name: string, frame: Frame): ts.Expression | undefined | null {
  const value = memberValue(trace(options, frame), name);
  if (value?.kind === 'absent') return undefined;
  return value?.kind === 'expression' ? value.node : null;
}

function opensForWriting(flags: ts.Expression | undefined, frame: Frame): boolean {
  if (!flags) return false;
  const texts = fold(flags, frame);
  if (texts) return texts.every(({ text }) => /[wa+]/.test(text));
  const value = trace(flags, frame);
  const written = value?.kind === 'expression' ? value.node : flags;
  return /\bO_(WRONLY|RDWR|CREAT|APPEND|TRUNC)\b/.test(written.getText());
}

// A database that ships is opened for reading alone: SQLite itself falls back to that where it may not write.
const WRITING_SQL = /\b(INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|REPLACE|VACUUM|journal_mode)\b/i;

const isQueryOnly = ({ source }: Frame): boolean =>
  /\bSELECT\b/.test(source.module.text) && !WRITING_SQL.test(source.module.text);

function opensReadOnly([file, ...options]: readonly ts.Expression[], frame: Frame): boolean {
  const ts = typescript();
  if (file && fold(file, frame)?.some(({ text }) => text === '' || text.startsWith(':memory:'))) return true;
  if ([file, ...options].some((option) => option && /\bOPEN_READONLY\b/.test(option.getText()))) return true;
  return options.some((option) => {
    if (ts.isFunctionLike(option)) return false;
    return ['readonly', 'readOnly', 'fileMustExist'].some((name) => {
      const value = optionOf(option, name, frame);
      return value !== undefined && value?.kind !== ts.SyntaxKind.FalseKeyword;
    });
  });
}
