import type { Options, RuleSetting } from '@layerlint/analyzer';
import { isAbsolute, relative, resolve } from 'node:path';
import { checkGlobs } from './check-globs.ts';
import type { Config, RuleConfig } from './config.ts';
import { findConfig } from './find.ts';
import { readConfig } from './read.ts';

/** What the user set, for the folder that is looked at: the named config, else the one found, else the defaults. */
export async function loadOptions(
  root: string,
  { config, cwd, defaults }: { readonly config: string | undefined; readonly cwd: string; readonly defaults: Options },
): Promise<Options> {
  const file = config === undefined ? findConfig(root) : resolve(cwd, config);
  if (file === undefined) return defaults;
  const [raw, { validated }] = await Promise.all([readConfig(file, nameFrom(cwd, file)), import('./validate.ts')]);
  const valid = validated(raw);
  checkGlobs(valid, raw);
  return optionsFrom(valid, defaults);
}

/** A config with every gap filled. */
function optionsFrom(config: Config, defaults: Options): Options {
  return {
    rules: Object.fromEntries(Object.entries(config.rules ?? {}).map(([id, rule]) => [id, settingFrom(rule)])),
    include: config.include ?? defaults.include,
    exclude: config.exclude ?? defaults.exclude,
    variables: { ...defaults.variables, ...config.variables },
    layers: Object.fromEntries(
      Object.entries(config.layers ?? defaults.layers).map(([name, { provides = [] }]) => [name, { provides }]),
    ),
    duplicates: { ...defaults.duplicates, ...config.duplicates },
    proposals: { ...defaults.proposals, ...config.proposals },
  };
}

function settingFrom(rule: RuleConfig): RuleSetting {
  if (typeof rule === 'string') return { severity: rule };
  const [severity, options] = rule;
  return options === undefined ? { severity } : { severity, options };
}

function nameFrom(cwd: string, file: string): string {
  const name = relative(cwd, file);
  return name.startsWith('..') || isAbsolute(name) ? file : name;
}
