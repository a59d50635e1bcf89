import type { Problem } from '../../../model/problem.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { type Template } from './template.ts';
/** Every function a template declares, of any runtime. */
export declare function functionsIn(template: Template): {
    readonly functions: readonly DeclaredFunction[];
    readonly problems: readonly Problem[];
};
//# sourceMappingURL=functions.d.ts.map