import type { ts } from 'ts-morph';
import type { TokenStream } from '../model/module.ts';
/**
 * The tokens of a file, without what style alone decides: comments, layout, semicolons, trailing commas, quotes, `export`.
 *
 * Walks the tree with a stack of its own. Leaves are tokens as they are, which makes regular expressions, templates and JSX
 * right; only the text between two children, which is punctuation and keywords, is scanned.
 */
export declare function tokensOf(syntax: ts.SourceFile): TokenStream;
//# sourceMappingURL=tokens.d.ts.map