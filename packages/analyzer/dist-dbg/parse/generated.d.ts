import type { Path } from '../model/place.ts';
/** Whether a tool wrote the text: its name, its header or its very long lines say so. */
export declare function isGenerated(file: Path, text: string): boolean;
/** Whether bytes that were read as UTF-8 are no text at all: they hold NUL, or much that no encoding explains. */
export declare function isBinary(text: string): boolean;
//# sourceMappingURL=generated.d.ts.map