import type { Host } from '../../../host/host.ts';
import type { Path, Place, Stated } from '../../../model/place.ts';
import type { Architecture } from '../../../model/workspace.ts';
import { type ConstructValue, type Held, type Value } from '../../code/index.ts';
/** A program that declares resources, read. */
export interface Program {
    /** What relative paths in it start from: the folder it runs in. */
    readonly folder: Path;
    readonly made: readonly ConstructValue[];
    readonly host: Host;
}
/** `lambda.Function` for `new aws.lambda.Function(…)`, by whatever import, or by the global that SST has; undefined for all else. */
export declare function awsResource({ callee, made }: ConstructValue): string | undefined;
/** The name that a resource is given, its first argument. */
export declare const resourceName: ({ arguments: [first] }: ConstructValue) => string | undefined;
/** A resource's id has the program's file and its name. */
export declare const resourceId: (file: Path, name: string) => string;
/** Where a resource's name stands. */
export declare const resourcePlace: ({ arguments: [first], at }: ConstructValue) => Place;
/** A property of an object, when it is there and known. */
export declare function property(object: Value | undefined, name: string): Held | undefined;
/** A text, with the place that states it. */
export declare function textOf(held: Held | undefined): Stated<string> | undefined;
/** `nodejs22.x`, written out or as one of the constants that Pulumi has for it. */
export declare function runtimeOf(held: Held | undefined): Stated<string> | undefined;
/** One of the two that Lambda has. */
export declare function architectureOf(held: Held | undefined): Stated<Architecture> | undefined;
/** The items of a list. */
export declare const itemsIn: (held: Held | undefined) => readonly Held[];
/** `FileArchive`, `AssetArchive` and their like, by the last part of their name. */
export declare function assetKind(value: Value | undefined): string | undefined;
/** The file or folder that a `FileArchive` or a `FileAsset` is made of. */
export declare function assetPath(value: Value | undefined, { folder }: Program): Path | undefined;
//# sourceMappingURL=program.d.ts.map