import type { Path } from '../../../model/place.ts';
import type { Configuration } from './files.ts';
import type { RootValue } from './module.ts';
/**
 * What a deployed folder's variables are set to: by our config, else by the files that Terraform loads itself, else by
 * the files of each environment, where they all agree.
 */
export declare function rootValues(folder: Path, { values, folders }: Configuration, variables: Readonly<Record<string, string>>): RootValue;
//# sourceMappingURL=root-values.d.ts.map