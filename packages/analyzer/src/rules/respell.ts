import type { Facts } from '../model/facts.ts';
import type { Edit } from '../model/finding.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';

/** The edit that writes another specifier between the same quotes; none where the text is not the specifier letter for letter. */
export function respell(
  { graph }: Facts,
  file: Path,
  { specifier, range }: ImportSite,
  wanted: string,
): [Edit] | undefined {
  const text = graph.modulesByFile.get(file)?.text.slice(range[0] + 1, range[1] - 1);
  const isSafe = text === specifier && !/["'`\\$]/.test(wanted);
  return isSafe ? [{ range: [range[0] + 1, range[1] - 1], text: wanted }] : undefined;
}
