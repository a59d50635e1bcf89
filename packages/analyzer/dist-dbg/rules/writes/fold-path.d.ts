import type { ts } from 'ts-morph';
import type { SyntaxModule } from '../define.ts';
import type { Bindings } from './bindings.ts';
import { type Outcomes } from './known-text.ts';
/** Tells where the paths of one file lead, each made absolute; `adds` is what the call itself puts behind a path. */
export declare function pathFolder({ file, text }: SyntaxModule, bindings: Bindings): (path: ts.Expression, adds?: string) => Outcomes;
//# sourceMappingURL=fold-path.d.ts.map