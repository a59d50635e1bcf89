import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import type { Options, RuleSetting } from '../options.ts';
import { byText, sortedSet } from '../sorted.ts';
import type { ModuleRule, ProjectMatch, ProjectRule, Rule, RuleOptions } from './define.ts';
import { createEditor } from './edits/edits-for.ts';
import { withFingerprints } from './fingerprint.ts';
import { moduleMatches } from './module-matches.ts';
import type { SyntaxOf } from './neighbours.ts';
import { parseModule } from './parse-module.ts';
import { rules } from './registry.ts';
import type { Judge } from './judged.ts';
import { fillWords } from './words.ts';

type Unnamed = Omit<Finding, 'fingerprint'>;

/** What the rules are run with, besides the facts. */
export interface Checking {
  /** Findings in other files are dropped. */
  readonly judged: Judge;
  /** Who parses modules, once for all rules; else they are parsed here. */
  readonly syntaxOf?: SyntaxOf;
  /** Texts of files that are no modules, templates above all: fingerprints are made of what a finding stands on. */
  readonly textOf?: (file: Path) => string | undefined;
  /** Instead of the registry. */
  readonly rules?: readonly Rule[];
}

/** Runs every rule that is switched on: what they saw, sorted by file, place and rule. */
export function check(facts: Facts, options: Options, checking: Checking): readonly Finding[] {
  const modules = facts.graph.modules.filter((module) => !module.generated && checking.judged(module.file));
  const textOf = (file: Path) => facts.graph.modulesByFile.get(file)?.text ?? checking.textOf?.(file);
  const editsFor = createEditor(textOf);
  const settingOf = ({ id }: Rule): RuleSetting => options.rules[id] ?? {};
  const asked = (checking.rules ?? rules).filter((rule) => settingOf(rule).severity !== 'off');
  const inModules = moduleMatches(
    asked.flatMap((rule) => (rule.scope === 'module' ? [{ rule, options: optionsOf(rule, settingOf(rule)) }] : [])),
    modules,
    facts.graph,
    checking.syntaxOf ?? (({ file, text }) => parseModule(file, text).syntax),
  );
  const findings: Unnamed[] = [];
  for (const rule of asked) {
    const setting = settingOf(rule);
    const matches = rule.scope === 'module' ? inModules.get(rule) : rule.check(facts, optionsOf(rule, setting));
    for (const match of matches ?? []) {
      if (checking.judged(match.file, rule.category))
        findings.push(findingOf(rule, match, setting, { facts, editsFor }));
    }
  }
  return withFingerprints(merged(findings.sort(byPlace)), textOf);
}

/** The rule's defaults, with what the user set laid over them. */
const optionsOf = (rule: ModuleRule | ProjectRule, { options }: RuleSetting): RuleOptions => ({
  ...rule.options?.defaults,
  ...options,
});

interface Known {
  readonly facts: Facts;
  readonly editsFor: ReturnType<typeof createEditor>;
}

function findingOf(rule: Rule, match: ProjectMatch, setting: RuleSetting, { facts, editsFor }: Known): Unnamed {
  const { message: messageId, data = {}, file, range, related = [] } = match;
  const fix = match.fix && editsFor(match.fix, file);
  const edits = match.suggestion && editsFor(match.suggestion, file);
  const title = rule.suggestions?.[messageId];
  return {
    rule: rule.id,
    severity:
      setting.severity === undefined || setting.severity === 'off'
        ? (match.severity ?? rule.severity)
        : setting.severity,
    messageId,
    data,
    message: fillWords(rule.messages[messageId] ?? '', data),
    hint: fillWords(rule.hints[messageId] ?? '', data),
    file,
    range,
    functions: sortedSet(match.functions ?? concerned(file, facts)),
    related,
    ...(fix && { fix }),
    ...(edits && title !== undefined && { suggestion: { title: fillWords(title, data), edits } }),
  };
}

/** The functions that reach a file, else those that carry it. */
function concerned(file: Path, { graph, workspace }: Facts): readonly UnitId[] {
  const reaching = graph.reach.get(file) ?? [];
  if (reaching.length > 0) return reaching;
  const holders = graph.heldBy.get(file) ?? [];
  return workspace.functions.map((unit) => unit.id).filter((id) => holders.includes(id));
}

function byPlace(a: Unnamed, b: Unnamed): number {
  return (
    byText(a.file, b.file) ||
    a.range[0] - b.range[0] ||
    a.range[1] - b.range[1] ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}

/** One statement made twice about one place, for one function after the other, is one finding. Expects them sorted. */
function merged(findings: readonly Unnamed[]): Unnamed[] {
  const once: Unnamed[] = [];
  for (const finding of findings) {
    const last = once.at(-1);
    if (!last || byPlace(last, finding) !== 0) once.push(finding);
    else once[once.length - 1] = { ...last, functions: sortedSet([...last.functions, ...finding.functions]) };
  }
  return once;
}
