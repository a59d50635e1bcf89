import type { ts } from 'ts-morph';
import { type Seen, type Surroundings } from './site.ts';
/** Calls that load or name a module: `import()`, `require` in all its guises, `import.meta.resolve`, and mocks. */
export declare function seenInCall(call: ts.CallExpression, around: Surroundings): Seen | undefined;
//# sourceMappingURL=calls.d.ts.map