import type { Path } from '../../model/place.ts';
import type { ImportsOfFile } from '../imports.ts';
/**
 * The imports of a file, read off its text in one pass, exactly as the reference reader (`imports.ts`) takes them from the
 * compiler's tree. Undefined where the text leaves a doubt: then only the tree can tell. Reading ends behind the last word
 * that could belong to an import, so that most files cost no more than their first lines.
 *
 * Exactness rests on three things: what is a string, a comment, a pattern or text between tags is told by the token before
 * it; whether an import is lazy, by the brackets around it; and whatever these do not settle is a doubt.
 */
export declare function lexImports(file: Path, text: string): ImportsOfFile | undefined;
//# sourceMappingURL=index.d.ts.map