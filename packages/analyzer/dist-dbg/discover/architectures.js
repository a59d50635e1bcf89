import { limits } from "../aws/limits.js";
/** What a function runs on where its declaration says nothing; it then stands at the declaration. */
export const defaultArchitecture = (at) => ({ value: limits.defaultArchitecture, at });
/** One of the two that Lambda has. */
export const isArchitectureName = (text) => text === 'x86_64' || text === 'arm64';
/** The same of a text whose place is known. */
export const isArchitecture = (text) => isArchitectureName(text.value);
//# sourceMappingURL=architectures.js.map