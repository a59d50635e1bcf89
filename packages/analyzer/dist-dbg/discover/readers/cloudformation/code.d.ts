import type { Path, Stated } from '../../../model/place.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { Resource, Template } from './template.ts';
type ZipCode = Pick<DeclaredFunction, 'root' | 'archive' | 'handler' | 'entry' | 'bundled'>;
/** What a function's zip is made of, and what of it is called. */
export declare function zipCode(template: Template, resource: Resource): ZipCode;
/** A path of the template, from the workspace's root; undefined for addresses and for what lies outside the workspace. */
export declare function localPath(text: Stated<string> | undefined, folder: Path): Path | undefined;
/** Whether a function's code is an image by its address. */
export declare function isImageUri(template: Template, resource: Resource): boolean;
export {};
//# sourceMappingURL=code.d.ts.map