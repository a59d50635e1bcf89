import type { DocumentNode } from '../../document.ts';
import type { Resource, Template } from './template.ts';
/** A function's own property, else that of `Globals`, which plain CloudFormation does not have. */
export declare function property(template: Template, resource: Resource, name: string): DocumentNode | undefined;
/** What all functions of a SAM template have. */
export declare function shared({ root }: Template, { type }: Resource, name: string): DocumentNode | undefined;
//# sourceMappingURL=properties.d.ts.map