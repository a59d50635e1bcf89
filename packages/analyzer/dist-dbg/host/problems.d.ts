import type { Path } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
export declare const fileUnreadable: (file: Path, reason: string) => Problem;
export declare const folderUnreadable: (folder: Path, reason: string) => Problem;
//# sourceMappingURL=problems.d.ts.map