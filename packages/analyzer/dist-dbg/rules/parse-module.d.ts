import type { Path } from '../model/place.ts';
import type { SyntaxModule } from './define.ts';
/** One text as module rules read it. Loads the compiler. */
export declare function parseModule(file: Path, text: string): SyntaxModule;
//# sourceMappingURL=parse-module.d.ts.map