import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { CodeReader } from '../../code/index.ts';
/** Reads a program's file and every file of the repository it imports, also where only the import's effect is wanted. */
export declare function loadProgram(reader: CodeReader, host: Host, main: Path): boolean;
//# sourceMappingURL=load.d.ts.map