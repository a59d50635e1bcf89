import type { Host } from '../../../host/host.ts';
import type { Path, Place, Stated } from '../../../model/place.ts';
import type { DeclaredFunction } from '../../reader.ts';
import type { ScriptedZip } from './local-exec.ts';
import { type Resource, type Value } from './values.ts';
/** Where a function's or layer's files come from. */
export type Code = {
    readonly kind: 'folder';
    readonly folder: Path;
    readonly at: Place;
} | {
    readonly kind: 'file';
    readonly file: Path;
    readonly at: Place;
}
/** Files one by one, by their paths in the zip; those without `from` are written in the configuration. */
 | {
    readonly kind: 'files';
    readonly files: readonly PackedFile[];
    readonly at: Place;
}
/** What the commands of a provisioner pack. */
 | {
    readonly kind: 'script';
    readonly zip: ScriptedZip;
    readonly at: Place;
}
/** A zip that was built elsewhere: where in the repository, if there, and its name without `.zip`. */
 | {
    readonly kind: 'zip';
    readonly file?: Path;
    readonly name?: string;
    readonly at: Place;
} | {
    readonly kind: 'open';
    readonly value: Value;
};
interface PackedFile {
    readonly at: Path;
    readonly from?: Path;
}
/** Zips that this configuration makes or uploads. */
export interface Archives {
    readonly zips: readonly Resource[];
    readonly uploads: readonly Resource[];
    readonly scripted: readonly ScriptedZip[];
}
/** Behind `filename`, or behind `s3_key`, by reference or by the same path. */
export declare function codeOf(resource: Resource, archives: Archives, host: Host): Code | undefined;
/** A path of the configuration, from the workspace's root. */
export declare function pathOf(value: Value | undefined, base: Path): Path | undefined;
/** The folder that ships, the file behind the handler where the zip names it otherwise, or what may lead to either. */
export declare function sourcesOf(code: Code | undefined, handler: string | undefined, host: Host): Pick<DeclaredFunction, 'root' | 'entry' | 'archive'>;
export declare const fileMount: (file: Path) => {
    at: string;
    from: string;
};
/** The first architecture that is stated; Lambda takes one. */
export declare function firstText(value: Value | undefined): Stated<string> | undefined;
export {};
//# sourceMappingURL=code.d.ts.map