import type { Reader } from '../reader.ts';
/** Projects of Architect, in its own format: `app.arc`, and `config.arc` beside a function's code. */
export declare const architect: Reader;
//# sourceMappingURL=architect.d.ts.map