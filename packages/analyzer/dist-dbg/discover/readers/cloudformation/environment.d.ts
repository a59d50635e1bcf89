import type { EnvironmentVariable } from '../../../model/workspace.ts';
import type { DocumentNode } from '../../document.ts';
import type { Resource, Template } from './template.ts';
/** A function's variables over those of `Globals`; undefined where one of the two lists is not static. */
export declare function environmentOf(template: Template, { properties }: Resource, shared: DocumentNode | undefined): ReadonlyMap<string, EnvironmentVariable> | undefined;
//# sourceMappingURL=environment.d.ts.map