import type { Finding } from '../model/finding.ts';
import type { Path } from '../model/place.ts';
import type { Comment } from '../parse/comments.ts';
import { directiveComments } from './comments.ts';
import { textKind, type TextKind } from './text-kind.ts';

/** What ESLint calls our rules: comments name them so, for both doors. */
const PREFIX = 'layerlint/';

/** Findings, parted by ESLint's disable comments in the files they stand in. */
export interface Parted {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** Honours `eslint-disable` and its kin the way ESLint does, in code, YAML and JSON with comments. */
export function suppress(findings: readonly Finding[], textOf: (file: Path) => string | undefined): Parted {
  const silencersByFile = new Map<Path, Silencer>();
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const isSilenced = silencersByFile.get(finding.file) ?? silencerOf(finding.file, textOf);
    silencersByFile.set(finding.file, isSilenced);
    (isSilenced(finding) ? suppressed : kept).push(finding);
  }
  return { kept, suppressed };
}

type Silencer = (finding: Pick<Finding, 'rule' | 'range'>) => boolean;

interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Empty: every rule. */
  readonly ruleIds: readonly string[];
  readonly comment: Comment;
}

function silencerOf(file: Path, textOf: (file: Path) => string | undefined): Silencer {
  const kind = textKind(file);
  // Other files, binaries among them, need not be read at all.
  const text = kind && textOf(file);
  if (kind === undefined || text === undefined || !mayConcernUs(text)) return () => false;
  const directives = directiveComments(kind, file, text).flatMap((comment) => directiveIn(comment, kind) ?? []);
  if (directives.length === 0) return () => false;
  const lineOf = createLineOf(text, LINE_BREAKS[kind]);
  const lines = new Map(directives.map((directive) => [directive, lineMeant(directive, lineOf)]));
  return ({ rule, range: [start] }) => {
    const concerning = directives.filter(({ ruleIds }) => ruleIds.length === 0 || ruleIds.includes(PREFIX + rule));
    const line = lineOf(start);
    return isDisabledAt(start, concerning) || concerning.some((directive) => lines.get(directive) === line);
  };
}

// Most directives name rules of others: then nobody has to find out whether they stand in a comment.
const BLANKET = /eslint-(?:dis|en)able(?:-(?:next-)?line)?\s*(?:\*\/|-->|--|[\r\n]|$)/;
const mayConcernUs = (text: string): boolean => text.includes(PREFIX) || BLANKET.test(text);

/** The reason behind ` -- ` is for people. */
function directiveIn(comment: Comment, kind: TextKind): Directive | undefined {
  const [said = ''] = comment.value.split(/\s-{2,}\s/u, 1);
  const match = /^eslint-(disable|enable|disable-line|disable-next-line)(?:\s([^]*))?$/u.exec(said.trim());
  if (!match) return undefined;
  // The pattern lets no other words through.
  const directive = { kind: match[1] as Directive['kind'], ruleIds: ruleIdsIn(match[2] ?? ''), comment };
  // In code ESLint wants a block comment around what changes the rest of the file.
  return kind === 'code' && changesTheRest(directive) && comment.isLine ? undefined : directive;
}

const changesTheRest = ({ kind }: Directive): boolean => kind === 'disable' || kind === 'enable';

function ruleIdsIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim().replace(/^(['"]?)([^]*)\1$/u, '$2'))
    .filter((name) => name !== '');
}

/** The last word before a place counts. */
function isDisabledAt(offset: number, directives: readonly Directive[]): boolean {
  const before = directives.filter((directive) => changesTheRest(directive) && directive.comment.range[0] <= offset);
  return before.at(-1)?.kind === 'disable';
}

function lineMeant({ kind, comment: { range } }: Directive, lineOf: (offset: number) => number): number | undefined {
  if (kind === 'disable-next-line') return lineOf(range[1]) + 1;
  if (kind !== 'disable-line') return undefined;
  // Over several lines it is unclear which one is meant: ESLint rejects it.
  return lineOf(range[0]) === lineOf(range[1]) ? lineOf(range[0]) : undefined;
}

/** What ends a line, as ESLint's languages see it. */
const LINE_BREAKS: Readonly<Record<TextKind, RegExp>> = {
  code: /\r\n|[\r\n\u2028\u2029]/g,
  json: /\r\n|[\r\n]/g,
  yaml: /\r?\n/g,
};

function createLineOf(text: string, lineBreak: RegExp): (offset: number) => number {
  const starts = Array.from(text.matchAll(lineBreak), ({ 0: mark, index }) => index + mark.length);
  return (offset) => starts.filter((start) => start <= offset).length;
}
