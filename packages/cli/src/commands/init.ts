import type { Report } from '@layerlint/analyzer';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_NAMES } from '../config/find.ts';
import type { Io } from '../io.ts';
import { rootFolder } from '../root-folder.ts';
import { study } from '../study.ts';
import { counted, listed } from '../text.ts';
import { reasonOf, UsageError } from '../usage-error.ts';
import { writeNew } from '../write-file.ts';

const NAME = 'layerlint.config.jsonc';

/** Writes a config that says what was discovered and what can be set. Never over one that is there. */
export async function init(named: string, io: Io): Promise<number> {
  const root = rootFolder(named, io.cwd);
  const taken = CONFIG_NAMES.find((name) => existsSync(join(root, name)));
  if (taken !== undefined) throw alreadyThere(taken);
  const { report } = await study({ root: named, flags: { cache: false }, io });
  const { defaultOptions } = await import('@layerlint/analyzer');
  const text = configText({ report, defaults: defaultOptions, hasPackage: existsSync(join(root, SCHEMA)) });
  if (!written(join(root, NAME), text)) throw alreadyThere(NAME);
  io.stdout.write(`Wrote ${join(named, NAME)}. ${discovered(report)}\n`);
  return 0;
}

const SCHEMA = 'node_modules/layerlint/schema/config-v1.json';

const alreadyThere = (name: string) => new UsageError(`${name} is already there`, 'Edit it, or remove it first');

function written(file: string, text: string): boolean {
  try {
    return writeNew(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`, 'Choose a folder that you may write to');
  }
}

function discovered({ functions, layers }: Report): string {
  if (functions.length + layers.length === 0) return 'No Lambda function and no layer was found here yet.';
  const files = [...new Set([...functions, ...layers].map(({ declaredAt }) => declaredAt.file))];
  return `Found ${counted(functions.length, 'function')} and ${counted(layers.length, 'layer')} in ${listed(files, 3)}.`;
}

interface Known {
  readonly report: Report;
  readonly defaults: { readonly duplicates: object; readonly proposals: object };
  readonly hasPackage: boolean;
}

function configText({ report, defaults, hasPackage }: Known): string {
  const [variable] = variablesIn(report);
  return [
    '// How layerlint looks at this workspace. Everything may be left out; what is commented out is the default or an example.',
    `// ${discovered(report).replace(/\s+/g, ' ')}`,
    '{',
    ...(hasPackage ? [`  "$schema": "./${SCHEMA}",`, ''] : []),
    '  // Severity by rule: "off", "info", "warning" or "error". `layerlint rules` lists them all.',
    '  "rules": {',
    ...exampleRules(report),
    '  },',
    '',
    '  // Globs below this folder. Only files that match "include" are judged; files that match "exclude" are never read.',
    '  // "include": ["services/**"],',
    '  // "exclude": ["legacy/**"],',
    '',
    '  // Values that only a deployment knows: template parameters, and the names in ${opt:NAME} and ${env:NAME}.',
    `  // "variables": { ${JSON.stringify(variable ?? 'stage')}: "dev" },`,
    '',
    '  // What counts as a duplicate, and when a layer is worth proposing.',
    `  // "duplicates": ${inline(defaults.duplicates)},`,
    `  // "proposals": ${inline(defaults.proposals)},`,
    '}',
    '',
  ].join('\n');
}

/** The rules that speak here already are those a reader wants to set first. */
function exampleRules({ findings }: Report): string[] {
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort().slice(0, 5);
  return (ids.length > 0 ? ids : ['no-duplicate-code']).map((id) => `    // ${JSON.stringify(id)}: "off",`);
}

function variablesIn({ problems }: Report): string[] {
  const texts = problems.filter(({ code }) => code === 'VALUE_NOT_STATIC').map(({ message }) => message);
  return texts.flatMap((text) => [...text.matchAll(/\$\{(?:opt|env):([\w.-]+)/g)].flatMap(([, name]) => name ?? []));
}

function inline(value: object): string {
  return `{ ${Object.entries(value)
    .map(([key, setting]) => `${JSON.stringify(key)}: ${JSON.stringify(setting)}`)
    .join(', ')} }`;
}
