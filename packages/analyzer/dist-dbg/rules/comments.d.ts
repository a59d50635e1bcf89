import type { Path, Range } from '../model/place.ts';
import type { TextKind } from './text-kind.ts';
/** A real comment: text that looks like one in a string, a template or JSX is none. */
export interface Comment {
    readonly range: Range;
    /** What stands between its marks. */
    readonly value: string;
    /** `//` in code. JSON and YAML make no difference between comments. */
    readonly isLine: boolean;
}
/** The comments in which ESLint's directives may stand, in text order. Costs next to nothing where the word is absent. */
export declare function directiveComments(kind: TextKind, file: Path, text: string): Comment[];
//# sourceMappingURL=comments.d.ts.map