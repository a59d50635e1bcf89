import type { Path, Range } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
export declare const tsconfigUnreadable: (file: Path, range: Range) => Problem;
/** `near` is the file that was likely meant: Lambda tells upper from lower case, and its ES modules complete no path. */
export declare const importUnresolved: (file: Path, range: Range, specifier: string, near?: Path) => Problem;
//# sourceMappingURL=problems.d.ts.map