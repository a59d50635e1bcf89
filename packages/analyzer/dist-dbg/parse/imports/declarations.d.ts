import type { ts } from 'ts-morph';
import type { SeenImport } from '../../model/module.ts';
import { type Surroundings } from './site.ts';
/** `import`, `export … from`, `import x = require()` and `import('…')` as a type. */
export declare function declaredSite(node: ts.Node, around: Surroundings): SeenImport | undefined;
/** `/// <reference path="./globals.d.ts" />`. */
export declare function referencedSites(syntax: ts.SourceFile): SeenImport[];
//# sourceMappingURL=declarations.d.ts.map