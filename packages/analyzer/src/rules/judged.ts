import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import { isSourceFile, isTestFile } from '../parse/index.ts';
import type { Category } from './define.ts';

/** Whether findings in a file are told: those of any rule, or those of a category. */
export type Judge = (file: Path, category?: Category) => boolean;

/**
 * Which files `check` judges: what ships. That is what an entry reaches, and what lies in the folder of a layer or of a
 * function that no bundler packs, without tests and build scripts. Code that declares what is deployed may lie in a
 * function's folder and not ship: there, rules about declarations speak all the same. `included` narrows it to what the
 * user asked for.
 */
export function createJudge({ workspace, graph, layers }: Facts, included: ReadonlySet<Path> | undefined): Judge {
  const declaring = new Set([...workspace.functions, ...workspace.layers].map(({ declaredAt }) => declaredAt.file));
  const zipped = new Set([
    ...layers.keys(),
    ...workspace.functions.filter((unit) => !unit.bundled).map((unit) => unit.id),
  ]);
  return (file, category) => {
    if (included && !included.has(file)) return false;
    if (category === 'declarations' || graph.reach.has(file)) return true;
    if (category === 'packages' && declaring.has(file)) return true;
    const holders = graph.heldBy.get(file);
    // Templates and binaries are no modules; the rules that speak of them know what ships.
    if (!holders) return !graph.modulesByFile.has(file);
    return holders.some((unit) => zipped.has(unit)) && !isTestFile(file);
  };
}

/** The source files among `files` that no rule about modules was run on: above all, what does not ship. */
export function unjudgedSources(
  files: readonly Path[],
  { graph }: Facts,
  judged: (file: Path) => boolean,
): readonly Path[] {
  const isKnown = (file: Path) => graph.reach.has(file) || graph.heldBy.has(file);
  const isJudged = (file: Path) => isKnown(file) && judged(file) && !graph.modulesByFile.get(file)?.generated;
  return files.filter((file) => isSourceFile(file) && !isJudged(file));
}
