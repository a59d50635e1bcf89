import {
  docsUrl,
  type Edit,
  type ModuleRule,
  parseModule,
  type Rule,
  type SyntaxModule,
} from '@layerlint/analyzer/rules';
import type { TSESLint } from '@typescript-eslint/utils';
import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import { extname } from 'node:path';
import { locOf } from './loc.ts';
import { answerFor, pathOf } from './project.ts';

type Meta = TSESLint.RuleMetaData<string, { readonly recommended: boolean }, unknown[]>;
type Context = Readonly<TSESLint.RuleContext<string, unknown[]>>;

/**
 * One of our rules, as ESLint knows it. ESLint's own types of a context and a listener do not fit those of
 * typescript-eslint, and a config may be typed by either, so both are as loose here as typescript-eslint's for configs.
 */
export interface EslintRule {
  readonly meta: Meta;
  create(...context: Parameters<TSESLint.LooseRuleCreateFunction>): Record<string, () => void>;
}

/** A match or an indexed finding, in the terms they share. */
interface Sighting {
  readonly messageId: string;
  readonly range: readonly [start: number, end: number];
  readonly data?: Readonly<Record<string, string>>;
  readonly fix?: readonly Edit[];
  readonly suggestion?: readonly Edit[];
}

/** One of our rules as one of ESLint's. No type information: a rule hears a text, or what the command line found. */
export function toEslintRule(rule: Rule): EslintRule {
  return {
    meta: {
      type: rule.severity === 'error' ? 'problem' : 'suggestion',
      docs: { description: rule.summary, recommended: rule.recommended, url: docsUrl(rule.id) },
      messages: { ...rule.messages, ...suggestionsOf(rule) },
      ...optionsOf(rule),
      ...(rule.fixable && { fixable: 'code' }),
      ...(rule.suggestions && { hasSuggestions: true }),
    },
    create(context: Context) {
      if (rule.scope === 'module' && !isCode(context.filename)) return {};
      let hasReported = false;
      const report = () => {
        if (hasReported) return;
        hasReported = true;
        for (const sighting of sightingsOf(rule, context)) reportTo(context, rule, sighting);
      };
      // The root of code and of YAML, and that of JSON; `eslint-yaml` begins with the mapping in its root.
      return { Program: report, Document: report, Map: report };
    },
  };
}

const suggestionsOf = ({ suggestions = {} }: Rule): Record<string, string> =>
  Object.fromEntries(
    Object.entries<string | undefined>(suggestions).flatMap(([id, title]) =>
      title === undefined ? [] : [[suggestionId(id), title]],
    ),
  );

const suggestionId = (messageId: string): string => `${messageId}-suggestion`;

function optionsOf(rule: Rule): Pick<Meta, 'schema' | 'defaultOptions'> {
  // A project rule ran before ESLint began, with the options of layerlint's own config: others would change nothing.
  if (rule.scope === 'project' || !rule.options) return { schema: [] };
  // ESLint refuses what is no schema, and a test shows it every rule. Options are always one object.
  const schema = [{ ...rule.options.schema, type: 'object' } as JSONSchema4];
  return { schema, defaultOptions: [rule.options.defaults] };
}

/** What has no ending is a text that an editor has not saved yet. YAML and JSON are no code, nor is a file that merely holds some. */
const isCode = (filename: string): boolean => /^(?:\.[cm]?[jt]s|\.[jt]sx)?$/.test(extname(filename));

/** What other modules bring about in this one, only the command line sees; what it saw here too is told once. */
function sightingsOf(rule: Rule, context: Context): readonly Sighting[] {
  const ofIndex = inProject(rule, context);
  if (rule.scope === 'project') return ofIndex;
  const own = [...inModule(rule, context)];
  const known = new Set(own.map(({ range }) => JSON.stringify(range)));
  return [...own, ...ofIndex.filter(({ range }) => !known.has(JSON.stringify(range)))];
}

function* inModule(rule: ModuleRule, context: Context): Iterable<Sighting> {
  if (!rule.mayMatch.test(context.sourceCode.text) || answerFor(context).unjudged) return;
  const options = { ...rule.options?.defaults, ...(context.options[0] as object | undefined) };
  for (const { message, ...match } of rule.check(moduleOf(context), options)) yield { messageId: message, ...match };
}

// We hand over text, never ESLint's nodes: the compiler's kinds of nodes differ between its versions, and from ESLint's.
// One parse for each file, shared by all rules.
const modules = new WeakMap<object, SyntaxModule>();

function moduleOf(context: Context): SyntaxModule {
  const { sourceCode } = context;
  const module = modules.get(sourceCode) ?? parseModule(pathOf(context), sourceCode.text);
  modules.set(sourceCode, module);
  return module;
}

/** An index written by another version may hold a message that this one does not know. */
function inProject(rule: Rule, context: Context): readonly Sighting[] {
  const known = answerFor(context).findings.filter(
    (finding) => finding.rule === rule.id && Object.hasOwn(rule.messages, finding.messageId),
  );
  return known.map(({ messageId, range, data, fix, suggestion }) => ({
    messageId,
    range,
    data,
    ...(fix && rule.fixable && { fix: fix.edits }),
    ...(suggestion && { suggestion: suggestion.edits }),
  }));
}

function reportTo(context: Context, rule: Rule, { messageId, range, data, fix, suggestion }: Sighting): void {
  const { sourceCode } = context;
  const isOffered = Object.hasOwn(rule.suggestions ?? {}, messageId);
  const applied = (edits: readonly Edit[]) => (fixer: TSESLint.RuleFixer) =>
    edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
  context.report({
    messageId,
    ...(data && { data }),
    loc: locOf(sourceCode, range),
    ...(fix && { fix: applied(fix) }),
    ...(suggestion &&
      isOffered && {
        suggest: [{ messageId: suggestionId(messageId), ...(data && { data }), fix: applied(suggestion) }],
      }),
  });
}
