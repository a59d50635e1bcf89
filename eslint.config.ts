import { defineConfig } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';
import { importDirections, printsNothing } from './scripts/import-directions.ts';

// Constructs that HOUSE rules out: sources must run as they are, and a name should lead to one place.
const restrictedSyntax = [
  { selector: 'TSEnumDeclaration', message: 'A union of texts says the same and runs without a compiler.' },
  { selector: 'TSModuleDeclaration', message: 'A file is namespace enough.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
  { selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword', message: 'Parse at the edge instead of casting.' },
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports: a name can be searched for.' };

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', 'fixtures/', 'packages/analyzer/vendor/', 'packages/cli/bundle/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.tests.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 320],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...restrictedSyntax, defaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      // Token streams hold syntax kinds as plain numbers.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Our interfaces are met by closures: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...importDirections(),
  {
    files: ['packages/eslint-plugin/src/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
  },
  {
    // ESLint wants both of these by default import.
    files: ['packages/eslint-plugin/src/index.ts', 'eslint.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax] },
  },
  {
    files: ['scripts/**', 'bench/**', '**/*.test.ts', 'packages/*/test/**'],
    rules: { 'no-console': 'off', ...printsNothing('off') },
  },
  { files: ['scripts/**/*.mjs', 'packages/cli/bin/*.js'], rules: { eqeqeq: 'error', 'no-undef': 'off' } },
);
