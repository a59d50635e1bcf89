/**
 * The light door: what the ESLint plugin needs of the analyzer. The compiler is loaded only when a text is parsed.
 */
export { docsUrl } from "./docs-url.js";
export { isUnjudged, readFindingsIndex, relocate, } from "./rules/findings-index.js";
export { parseModule } from "./rules/parse-module.js";
export { rules } from "./rules/registry.js";
export { fillWords } from "./rules/words.js";
//# sourceMappingURL=rules.js.map