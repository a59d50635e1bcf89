import type { Path, Range } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
export declare const syntaxError: (file: Path, range: Range, detail: string) => Problem;
export declare const notSourceText: (file: Path) => Problem;
export declare const nestedTooDeep: (file: Path) => Problem;
//# sourceMappingURL=problems.d.ts.map