import type { DocumentNode } from '../../document.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { Resource, Template } from './template.ts';
/** What `sam build` puts into a function's image, as its `Metadata` says. */
export declare function imageCode({ folder, scope, context }: Template, { metadata }: Resource, config: DocumentNode | undefined): Pick<DeclaredFunction, 'root' | 'handler' | 'entry' | 'bundled'>;
//# sourceMappingURL=images.d.ts.map