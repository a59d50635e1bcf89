import type { ts } from 'ts-morph';
import type { Facts } from '../model/facts.ts';
import type { Edit, Related, Severity } from '../model/finding.ts';
import type { Path, Range } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import type { Change } from './edits/change.ts';

/** One file as a module rule sees it. */
export interface SyntaxModule {
  readonly file: Path;
  readonly text: string;
  /** Raw compiler nodes with parents set: rules walk them iteratively. */
  readonly syntax: ts.SourceFile;
  /** The module of the project that one of its imports leads to. Absent where there is one file to see, as in an editor. */
  readonly imported?: (specifier: string) => SyntaxModule | undefined;
  /** Whether its text, or that of a module that it imports, directly or through others, matches. Absent where `imported` is. */
  readonly leadsTo?: (pattern: RegExp) => boolean;
}

/** Where a pattern was seen, which message says so, and the words to fill in. */
export interface Match<M extends string = string> {
  readonly message: M;
  readonly range: Range;
  /** Fills the `{{name}}` places of the message and its hint. */
  readonly data?: Readonly<Record<string, string>>;
  /** Where one pattern weighs less here than elsewhere. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** What mends it and changes nothing that was meant. */
  readonly fix?: readonly Edit[];
  /** What mends it in a way that the user has to want; `suggestions` says what it does. */
  readonly suggestion?: readonly Edit[];
}

export interface ProjectMatch<M extends string = string> extends Omit<Match<M>, 'fix' | 'suggestion'> {
  readonly file: Path;
  /** As in `Match`, in the same file. What cannot be carried out there is not offered. */
  readonly fix?: readonly Change[];
  readonly suggestion?: readonly Change[];
  /** Whom it concerns, where the rule knows better than the reach of the file. */
  readonly functions?: readonly UnitId[];
}

/** What a user may set for a rule; its JSON Schema describes it, its defaults fill what is left out. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/** What a rule speaks of. */
export type Category = 'code' | 'declarations' | 'packages' | 'binaries';

interface About<Id extends string, M extends string, O extends RuleOptions> {
  readonly id: Id;
  /** The fault as the user meets it: a noun phrase or a sentence without a full stop. */
  readonly summary: string;
  readonly category: Category;
  readonly severity: Severity;
  /** In the ESLint config `recommended`; all rules are in `strict`. */
  readonly recommended: boolean;
  /** One sentence each: the fact, then why it matters. */
  readonly messages: Readonly<Record<M, string>>;
  /** What to do about each message. The CLI prints it below the finding. */
  readonly hints: Readonly<Record<M, string>>;
  readonly options?: { readonly schema: RuleOptions; readonly defaults: O };
  /** Whether some finding comes with a `fix`. */
  readonly fixable?: true;
  /** What the `suggestion` of a message does: an instruction, named so in editors. */
  readonly suggestions?: Readonly<Partial<Record<M, string>>>;
}

/** A rule that needs one file's text and nothing else. */
export interface ModuleRule<
  Id extends string = string,
  M extends string = string,
  O extends RuleOptions = RuleOptions,
> extends About<Id, M, O> {
  readonly scope: 'module';
  /** Files whose text it does not match are never parsed for this rule. Without the `g` flag. */
  readonly mayMatch: RegExp;
  /** Whether what a module exports may make its importers match, whatever their text says. */
  readonly concernsImporters?: (module: SyntaxModule) => boolean;
  check(module: SyntaxModule, options: O): Iterable<Match<M>>;
}

/** A rule that needs the facts about the whole workspace. */
export interface ProjectRule<
  Id extends string = string,
  M extends string = string,
  O extends RuleOptions = RuleOptions,
> extends About<Id, M, O> {
  readonly scope: 'project';
  check(facts: Facts, options: O): Iterable<ProjectMatch<M>>;
}

export type Rule = ModuleRule | ProjectRule;

export function defineRule<const Id extends string, M extends string, O extends RuleOptions = RuleOptions>(
  rule: ModuleRule<Id, M, O>,
): ModuleRule<Id, M, O>;
export function defineRule<const Id extends string, M extends string, O extends RuleOptions = RuleOptions>(
  rule: ProjectRule<Id, M, O>,
): ProjectRule<Id, M, O>;
export function defineRule(rule: Rule): Rule {
  return rule;
}
