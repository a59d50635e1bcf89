import type { Facts } from '../model/facts.ts';
import type { Edit } from '../model/finding.ts';
import type { ImportSite } from '../model/module.ts';
import type { Path } from '../model/place.ts';
/** The edit that writes another specifier between the same quotes; none where the text is not the specifier letter for letter. */
export declare function respell({ graph }: Facts, file: Path, { specifier, range }: ImportSite, wanted: string): [Edit] | undefined;
//# sourceMappingURL=respell.d.ts.map