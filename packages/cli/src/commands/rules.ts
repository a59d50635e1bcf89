import type { Rule } from '@layerlint/analyzer';
import { checkOutput, deliver } from '../deliver.ts';
import type { Flags } from '../flags.ts';
import type { Io } from '../io.ts';
import { colorsFor, type Style, styleFor } from '../style.ts';
import { counted } from '../text.ts';

const CATEGORIES: Readonly<Record<Rule['category'], string>> = {
  code: 'Code',
  declarations: 'Declarations',
  packages: 'Packages',
  binaries: 'Native binaries',
};

/** Prints every rule there is. */
export async function rules(flags: Flags, io: Io): Promise<number> {
  checkOutput(flags.output, io.cwd);
  const { rules } = await import('@layerlint/analyzer/rules');
  const text =
    flags.format === 'json' ? catalogue(rules.map((rule) => ruleEntry(rule))) : table(rules, styleFor(io, flags));
  deliver(text, flags.output, io);
  return 0;
}

/** `schema/rules-v1.json` describes it. */
export function catalogue(entries: readonly object[]): string {
  return `${JSON.stringify({ schemaVersion: 1, rules: entries }, null, 2)}\n`;
}

export function ruleEntry(rule: Rule): object {
  const { id, category, scope, severity, recommended, summary, messages, hints, options } = rule;
  return {
    id,
    category,
    scope,
    severity,
    recommended,
    fixable: rule.fixable ?? false,
    hasSuggestions: rule.suggestions !== undefined,
    summary,
    messages,
    hints,
    ...(options && { options: options.schema, defaults: options.defaults }),
  };
}

function table(rules: readonly Rule[], style: Style): string {
  const paint = colorsFor(style);
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const colors = { error: paint.red, warning: paint.yellow, info: paint.blue };
  const blocks = (Object.keys(CATEGORIES) as Rule['category'][])
    .map((category) => ({ title: CATEGORIES[category], members: rules.filter((rule) => rule.category === category) }))
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => {
      const rows = members.map(
        ({ id, severity, summary }) => `  ${id.padEnd(width)}  ${colors[severity](severity.padEnd(7))}  ${summary}`,
      );
      return [paint.bold(title), ...rows].join('\n');
    });
  return `${[...blocks, `${counted(rules.length, 'rule')}; layerlint explain RULE says more about one`].join('\n\n')}\n`;
}
