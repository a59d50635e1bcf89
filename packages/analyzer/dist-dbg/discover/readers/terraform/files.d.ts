import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Block, Body, Expression } from './hcl/syntax.ts';
/** A block, and the file it stands in. */
export interface Declared {
    readonly file: Path;
    readonly block: Block;
    /** What override files say about the same, the last one counting most. */
    readonly over: readonly Pick<Declared, 'file' | 'block'>[];
}
/** Every Terraform file of a workspace, read. */
export interface Configuration {
    /** The blocks of each folder: a folder is a module. */
    readonly folders: ReadonlyMap<Path, readonly Declared[]>;
    /** Values for variables, by file. */
    readonly values: ReadonlyMap<Path, Body>;
    readonly problems: readonly Problem[];
}
export declare const isConfiguration: (file: Path) => boolean;
export declare function readConfiguration(host: Host): Configuration;
type Placed = Pick<Declared, 'file' | 'block'>;
/** An attribute of a block, and the file that says it. */
export declare function attributeOf({ file, block, over }: Declared, name: string): {
    readonly expression: Expression;
    readonly file: Path;
} | undefined;
/** The block that says what nested blocks of a type there are: an override file's replace them all. */
export declare const saying: ({ file, block, over }: Declared, type: string) => Placed;
/** The folder of a module that is called by a path. */
export declare function localFolder(folder: Path, declared: Declared): Path | undefined;
/** Whether a folder has the sources of `terraform-aws-modules/lambda/aws`: what it packs, a script of its own decides. */
export declare function isLambdaModule(blocks: readonly Declared[]): boolean;
/** Folders that no other folder calls, sorted: what people deploy. */
export declare function rootFolders({ folders }: Configuration): Path[];
export {};
//# sourceMappingURL=files.d.ts.map