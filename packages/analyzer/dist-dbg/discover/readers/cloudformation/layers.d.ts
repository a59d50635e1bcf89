import type { Problem } from '../../../model/problem.ts';
import type { Layer } from '../../../model/workspace.ts';
import { type Template } from './template.ts';
/** Every layer a template declares, and what its build puts below `/opt`. */
export declare function layersIn(template: Template): {
    readonly layers: readonly Layer[];
    readonly problems: readonly Problem[];
};
//# sourceMappingURL=layers.d.ts.map