import type { DeclaredFunction } from '../../reader.ts';
import type { Template } from '../cloudformation/template.ts';
import { type AmplifyResource } from './templates.ts';
/** What the template says of a function, with what only Amplify knows: its name, its code, and the project's own layers. */
export declare function completed(declared: DeclaredFunction, amplify: AmplifyResource, template: Template): DeclaredFunction;
//# sourceMappingURL=functions.d.ts.map