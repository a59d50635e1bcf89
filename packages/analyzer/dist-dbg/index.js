export { analyze, analyzeGraph } from "./analyze.js";
export { diskHost } from "./host/disk.js";
export { memoryHost } from "./host/memory.js";
export { defaultOptions } from "./options.js";
export { buildGraphReport, buildReport } from "./report/index.js";
export { findingsIndex } from "./rules/findings-index.js";
export { rules } from "./rules/registry.js";
//# sourceMappingURL=index.js.map