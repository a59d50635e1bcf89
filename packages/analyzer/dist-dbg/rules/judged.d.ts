import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
/**
 * Which files `check` judges: what ships. That is what an entry reaches, and what lies in the folder of a layer or of a
 * function that no bundler packs, without tests and build scripts. `included` narrows it to what the user asked for.
 */
export declare function createJudge({ workspace, graph, layers }: Facts, included: ReadonlySet<Path> | undefined): (file: Path) => boolean;
/** The source files among `files` that no rule about modules was run on: above all, what does not ship. */
export declare function unjudgedSources(files: readonly Path[], { graph }: Facts, judged: (file: Path) => boolean): readonly Path[];
//# sourceMappingURL=judged.d.ts.map