import type { Path } from '../../../model/place.ts';
/** How one folder names another, as Terraform and its wrappers write it. */
export declare function relativePath(from: Path, to: Path): string;
//# sourceMappingURL=relative-path.d.ts.map