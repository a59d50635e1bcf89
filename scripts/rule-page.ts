import type { Rule } from '../packages/analyzer/src/rules/define.ts';

/** A page with its generated parts renewed, and what a script cannot mend. */
export interface RenewedPage {
  readonly text: string;
  readonly complaints: readonly string[];
}

const sections = [
  'What it sees',
  'Why it hurts on Lambda',
  'Bad',
  'Good',
  'How to fix',
  'Options',
  'When to leave it off',
];

/** Fills the header of a rule's page and the table of its options, and leaves the prose alone. */
export function renewPage(rule: Rule, page: string): RenewedPage {
  const complaints = faultsOf(rule, page);
  if (complaints.length > 0) return { text: page, complaints };
  const withHeader = fillBetween(page, 'header', headerOf(rule)) ?? page;
  return {
    text: fillBetween(withOptionMarkers(rule, withHeader), 'options', optionsTable(rule)) ?? withHeader,
    complaints,
  };
}

/** Replaces what stands between two marker lines; undefined when the markers are missing. */
export function fillBetween(page: string, name: string, content: string): string | undefined {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) return undefined;
  return `${page.slice(0, from + start.length)}\n\n${content.trim()}\n\n${page.slice(to)}`;
}

/** The cells of a markdown table, aligned as prettier aligns them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...escaped.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = escaped;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

export function eslintConfigs(rule: Rule): string {
  return rule.recommended ? '`recommended`, `strict`' : '`strict`';
}

function faultsOf(rule: Rule, page: string): string[] {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  const wanted = sections.filter((section) => section !== 'Options' || rule.options !== undefined);
  return [
    ...(page.startsWith(`# ${rule.id}\n`) ? [] : [`the first line is not \`# ${rule.id}\``]),
    ...(fillBetween(page, 'header', '') === undefined ? ['the header markers are missing'] : []),
    ...(/^Write me/m.test(page) ? ['a section still says `Write me`'] : []),
    ...(headings.join() === wanted.join()
      ? []
      : [`the sections are ${headings.join(', ')}; wanted are ${wanted.join(', ')}`]),
  ];
}

function headerOf(rule: Rule): string {
  const where = rule.scope === 'module' ? 'Command line and editor' : 'Command line, and editor after its first run';
  const row = [rule.severity, eslintConfigs(rule), where, editsOf(rule)];
  return `${rule.summary}.\n\n${table(['Severity', 'ESLint configs', 'Where it runs', 'Fixable'], [row])}`;
}

/** What `--fix` and editors mend by themselves, and what they leave to the user. */
function editsOf({ fixable, suggestions }: Rule): string {
  if (suggestions) return fixable ? 'yes, and has suggestions' : 'has suggestions';
  return fixable ? 'yes' : 'no';
}

function withOptionMarkers(rule: Rule, page: string): string {
  if (rule.options === undefined || page.includes('<!-- options:start -->')) return page;
  return page.replace('## Options\n', '## Options\n\n<!-- options:start -->\n<!-- options:end -->\n');
}

function optionsTable(rule: Rule): string {
  const defaults = rule.options?.defaults ?? {};
  const rows = Object.entries(propertiesOf(rule)).map(([name, schema]) => {
    return [`\`${name}\``, typeOf(schema), `\`${JSON.stringify(defaults[name])}\``, schema.description ?? ''];
  });
  return table(['Option', 'Type', 'Default', 'What it does'], rows);
}

interface OptionSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly items?: OptionSchema;
}

// Rules are ours, and their schemas say `properties`.
function propertiesOf(rule: Rule): Record<string, OptionSchema> {
  return (rule.options?.schema['properties'] ?? {}) as Record<string, OptionSchema>;
}

function typeOf(schema: OptionSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  return schema.type === 'array' && schema.items ? `array of ${typeOf(schema.items)}` : (schema.type ?? 'any');
}
