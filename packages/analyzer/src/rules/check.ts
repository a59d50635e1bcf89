import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { ModuleGraph } from '../model/graph.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { UnitId } from '../model/workspace.ts';
import type { Options, RuleSetting } from '../options.ts';
import { byText, sortedSet } from '../sorted.ts';
import type { ModuleRule, ProjectMatch, ProjectRule, Rule, RuleOptions, SyntaxModule } from './define.ts';
import { concernedModules } from './concerned-modules.ts';
import { withFingerprints } from './fingerprint.ts';
import { neighbourly } from './neighbours.ts';
import { parseModule } from './parse-module.ts';
import { rules } from './registry.ts';
import type { Judge } from './judged.ts';
import { fillWords } from './words.ts';

type Unnamed = Omit<Finding, 'fingerprint'>;

/** What the rules are run with, besides the facts. */
export interface Checking {
  /** Findings in other files are dropped. */
  readonly judged: Judge;
  /** Called with a rule's id when it begins. */
  readonly onRule?: (id: string) => void;
  /** Where a module was parsed before; else it is parsed here, once for all rules. */
  readonly syntaxOf?: (module: Module) => SyntaxModule;
  /** Texts of files that are no modules, templates above all: fingerprints are made of what a finding stands on. */
  readonly textOf?: (file: Path) => string | undefined;
  /** Instead of the registry. */
  readonly rules?: readonly Rule[];
}

/** Runs every rule that is switched on: what they saw, sorted by file, place and rule. */
export function check(facts: Facts, options: Options, checking: Checking): readonly Finding[] {
  const syntaxOf = neighbourly(checking.syntaxOf ?? (({ file, text }) => parseModule(file, text)), facts.graph);
  const modules = facts.graph.modules.filter((module) => !module.generated && checking.judged(module.file));
  const findings: Unnamed[] = [];
  for (const rule of checking.rules ?? rules) {
    const setting = options.rules[rule.id] ?? {};
    if (setting.severity === 'off') continue;
    checking.onRule?.(rule.id);
    const matches =
      rule.scope === 'module'
        ? inModules(rule, modules, setting, { syntaxOf, graph: facts.graph })
        : rule.check(facts, optionsOf(rule, setting));
    for (const match of matches) {
      if (checking.judged(match.file, rule.category)) findings.push(findingOf(rule, match, setting, facts));
    }
  }
  const textOf = (file: Path) => facts.graph.modulesByFile.get(file)?.text ?? checking.textOf?.(file);
  return withFingerprints(merged(findings.sort(byPlace)), textOf);
}

function* inModules(
  rule: ModuleRule,
  modules: readonly Module[],
  setting: RuleSetting,
  { syntaxOf, graph }: { readonly syntaxOf: (module: Module) => SyntaxModule; readonly graph: ModuleGraph },
): Iterable<ProjectMatch> {
  for (const module of concernedModules(rule, modules, syntaxOf, graph)) {
    for (const match of rule.check(syntaxOf(module), optionsOf(rule, setting))) yield { ...match, file: module.file };
  }
}

/** The rule's defaults, with what the user set laid over them. */
const optionsOf = (rule: ModuleRule | ProjectRule, { options }: RuleSetting): RuleOptions => ({
  ...rule.options?.defaults,
  ...options,
});

function findingOf(rule: Rule, match: ProjectMatch, setting: RuleSetting, facts: Facts): Unnamed {
  const { message: messageId, data = {}, file, range, related = [], fix } = match;
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
