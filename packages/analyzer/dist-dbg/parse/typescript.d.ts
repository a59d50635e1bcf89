import type { ts } from 'ts-morph';
import type { SYNTAX_NAMES } from './syntax-names.ts';
/** The parser of ts-morph's TypeScript. A name that is missing here is missing in `SYNTAX_NAMES`. */
export type SyntaxParser = Pick<typeof ts, (typeof SYNTAX_NAMES)[number]>;
/**
 * The parser alone, which the build cuts out of the compiler: it loads in a tenth of the time and half of the memory. Loaded on
 * first use, because most files ESLint opens never need it.
 */
export declare function typescript(): SyntaxParser;
//# sourceMappingURL=typescript.d.ts.map