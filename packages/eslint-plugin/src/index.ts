import { type Rule, rules } from '@layerlint/analyzer/rules';
import type { TSESLint } from '@typescript-eslint/utils';
import { createRequire } from 'node:module';
import { type EslintRule, toEslintRule } from './adapt.ts';

/** As narrow as what is in it, which ESLint's own types take as well as those of typescript-eslint. */
interface Config {
  name: string;
  plugins: Record<string, { meta: TSESLint.FlatConfig.PluginMeta; rules: Record<string, EslintRule> }>;
  rules: Record<string, TSESLint.FlatConfig.SeverityString>;
}

const NAMESPACE = 'layerlint';

// Our own package.json: it is there, and it has both.
const { name, version } = createRequire(import.meta.url)('../package.json') as { name: string; version: string };

/**
 * The plugin, derived from the registry. Its configs name no files, so they hold for whatever ESLint is told to lint:
 * code, and templates where a config of the user's gives YAML or JSON a language.
 */
const plugin = {
  meta: { name, version, namespace: NAMESPACE },
  rules: Object.fromEntries(rules.map((rule) => [rule.id, toEslintRule(rule)])),
  configs: {
    /** What is wrong or wasteful nearly everywhere. */
    get recommended(): Config {
      return config('recommended', (rule) => rule.recommended);
    },
    /** Every rule. */
    get strict(): Config {
      return config('strict', () => true);
    },
  },
} satisfies TSESLint.FlatConfig.Plugin;

/** Made when it is asked for: a config holds the plugin, which holds the config. */
function config(id: string, holds: (rule: Rule) => boolean): Config {
  const levels = rules
    .filter(holds)
    .map((rule) => [`${NAMESPACE}/${rule.id}`, rule.severity === 'error' ? 'error' : 'warn'] as const);
  return { name: `${NAMESPACE}/${id}`, plugins: { [NAMESPACE]: plugin }, rules: Object.fromEntries(levels) };
}

// By the second name `require()` hands out the plugin itself, for configs that are CommonJS.
export { plugin as default, plugin as 'module.exports' };
