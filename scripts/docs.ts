// Everything that is derived from the rule registry: page headers, tables, the schema of the configuration file.
// --write brings the files up to date; --check complains about those that are not.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { rules } from '../packages/analyzer/src/rules.ts';
import type { Rule } from '../packages/analyzer/src/rules/define.ts';
import { configSchema } from './config-schema.ts';
import { eslintConfigs, fillBetween, renewPage, table } from './rule-page.ts';
import { terminalPicture } from './terminal-picture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const LINES_SHOWN = 40;
const complaints: string[] = [];
const wanted = new Map<string, string>();

const categories: Readonly<Record<Rule['category'], string>> = {
  code: 'Code',
  declarations: 'Declarations',
  packages: 'npm packages',
  binaries: 'Native binaries',
};

renewRulePages();
wanted.set('docs/rules/README.md', rulesIndex());
wanted.set('docs/terminal.svg', pictureOfTheShop());
renewReadme();
wanted.set('schema/config-v1.json', await asPrettierDoes('schema/config-v1.json', JSON.stringify(configSchema(rules))));
if (process.argv.includes('--write')) write();
else compare();
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

function renewRulePages(): void {
  for (const rule of rules) {
    const file = `docs/rules/${rule.id}.md`;
    const page = read(file);
    if (page === undefined) {
      complaints.push(`${file}: missing; every rule has a page`);
      continue;
    }
    const renewed = renewPage(rule, page);
    complaints.push(...renewed.complaints.map((complaint) => `${file}: ${complaint}`));
    wanted.set(file, renewed.text);
  }
  const ids = rules.map((rule) => rule.id);
  if (ids.join() !== ids.toSorted().join())
    complaints.push('packages/analyzer/src/rules/registry.ts: not sorted by id');
  const known = new Set(['README', ...ids]);
  const pages = existsSync(join(root, 'docs/rules')) ? readdirSync(join(root, 'docs/rules')) : [];
  for (const page of pages)
    if (!known.has(basename(page, '.md'))) complaints.push(`docs/rules/${page}: no rule has this name`);
}

/** The head of the report that `npm start` prints, as a terminal shows it. */
function pictureOfTheShop(): string {
  const args = ['packages/cli/bin/layerlint.js', 'check', 'fixtures/shop', '--no-cache'];
  const env: NodeJS.ProcessEnv = { ...process.env, FORCE_COLOR: '1', SOURCE_DATE_EPOCH: '1787097600' };
  delete env['NO_COLOR'];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  return terminalPicture(stdout.split('\n').slice(0, LINES_SHOWN).join('\n'), 'npx layerlint');
}

function rulesIndex(): string {
  const intro = `# Rules\n\nIn ESLint each name takes the prefix \`layerlint/\`. The config \`strict\` holds all of them.\n`;
  return `${intro}\n${rulesTables('##', '')}`.trimEnd() + '\n';
}

function renewReadme(): void {
  const readme = read('README.md');
  const renewed = readme && fillBetween(readme, 'rules', rulesTables('###', 'docs/rules/'));
  if (renewed) wanted.set('README.md', renewed);
}

function rulesTables(heading: string, folder: string): string {
  const parts = Object.entries(categories).map(([category, title]) => {
    const rows = rules
      .filter((rule) => rule.category === category)
      .map((rule) => {
        return [`[\`${rule.id}\`](${folder}${rule.id}.md)`, rule.summary, rule.severity, eslintConfigs(rule)];
      });
    return rows.length === 0
      ? ''
      : `${heading} ${title}\n\n${table(['Rule', 'What it sees', 'Severity', 'ESLint configs'], rows)}`;
  });
  return parts.filter(Boolean).join('\n\n');
}

async function asPrettierDoes(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(join(root, file))), filepath: file });
}

function write(): void {
  for (const [file, text] of wanted) {
    if (read(file) === text) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
}

function compare(): void {
  for (const [file, text] of wanted)
    if (read(file) !== text) complaints.push(`${file}: out of date; npm run docs:write mends it`);
}

function read(file: string): string | undefined {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
}
