/**
 * The light door: what the ESLint plugin needs of the analyzer. The compiler is loaded only when a text is parsed.
 */
export { docsUrl } from './docs-url.ts';
export type { Edit } from './model/finding.ts';
export type { Match, ModuleRule, ProjectRule, Rule, RuleOptions, SyntaxModule } from './rules/define.ts';
export { type FindingsIndex, type IndexedFile, type IndexedFinding, isUnjudged, readFindingsIndex, relocate, } from './rules/findings-index.ts';
export { parseModule } from './rules/parse-module.ts';
export { rules } from './rules/registry.ts';
export { fillWords } from './rules/words.ts';
//# sourceMappingURL=rules.d.ts.map