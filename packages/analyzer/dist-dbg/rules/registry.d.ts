import type { Rule } from './define.ts';
/** Every rule, by id. The CLI, the ESLint plugin and the docs are derived from this list. */
export declare const rules: readonly Rule[];
//# sourceMappingURL=registry.d.ts.map