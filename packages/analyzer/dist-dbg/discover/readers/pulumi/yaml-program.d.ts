import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer } from '../../../model/workspace.ts';
import type { DocumentNode } from '../../document.ts';
import type { DeclaredFunction } from '../../reader.ts';
/** A program in YAML: `resources` of a `Pulumi.yaml`, or of the `Main.yaml` beside it. */
export interface YamlProgram {
    readonly file: Path;
    readonly root: DocumentNode;
    readonly host: Host;
}
/** The functions and layers that a program in YAML declares. */
export declare function unitsInYaml(program: YamlProgram): {
    readonly functions: readonly DeclaredFunction[];
    readonly layers: readonly Layer[];
    readonly problems: readonly Problem[];
};
//# sourceMappingURL=yaml-program.d.ts.map