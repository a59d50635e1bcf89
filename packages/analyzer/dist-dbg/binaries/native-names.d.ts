import type { Path } from '../model/place.ts';
/** Whether a file may be compiled code, as far as its path tells: only these are opened. */
export declare const looksNative: (file: Path) => boolean;
//# sourceMappingURL=native-names.d.ts.map