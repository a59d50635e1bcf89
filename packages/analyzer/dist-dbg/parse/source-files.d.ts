import type { ts } from 'ts-morph';
import type { Path } from '../model/place.ts';
/** A file we read as a module. Declaration files hold no code that runs. */
export declare const isSourceFile: (file: Path) => boolean;
/** Written for tests or for building: it lies beside what ships and is not part of it. */
export declare const isTestFile: (file: Path) => boolean;
/** One text as raw compiler nodes, parents set. */
export declare function syntaxOf(file: Path, text: string): ts.SourceFile;
/** The compiler's parser recurses; code nested some hundreds deep, which only tools write, exhausts its stack: then nothing. */
export declare function readableSyntax(file: Path, text: string): ts.SourceFile | undefined;
//# sourceMappingURL=source-files.d.ts.map