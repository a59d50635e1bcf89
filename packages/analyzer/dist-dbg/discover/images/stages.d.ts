import type { Host } from '../../host/host.ts';
import type { Path, Range } from '../../model/place.ts';
import { type ImageMount } from './copy.ts';
import type { Instruction } from './dockerfile.ts';
import { type Variables } from './variables.ts';
/** One `FROM` of a Dockerfile, carried out as far as its files go. */
export interface Stage {
    /** The image it starts from, as written, variables put in; undefined where one of them is not known. */
    readonly base: string | undefined;
    /** What was copied from the repository, later ones over earlier ones. */
    mounts: readonly ImageMount[];
    /** Undefined where the base image may have set one. */
    workingFolder: string | undefined;
    command: Command | undefined;
    entryPoint: readonly string[] | undefined;
    /** Commands that ran in it. */
    runs: readonly string[];
}
/** A `CMD`; without words where it is a shell's to read. */
export interface Command {
    readonly words: readonly string[];
    readonly range: Range;
}
export interface Build {
    readonly host: Host;
    /** The folder that is sent to Docker. */
    readonly context: Path;
    /** `--build-arg`s. */
    readonly values: Variables;
    /** The stage that becomes the image; the last one where it is left out. */
    readonly target?: string;
}
/** Carries out a Dockerfile's instructions on paths, and gives the stage that becomes the image. */
export declare function buildStage(instructions: readonly Instruction[], build: Build): Stage | undefined;
/** Whether an image comes with Lambda's runtime, which takes the handler as its command. */
export declare const isLambdaBase: (base: string) => boolean;
//# sourceMappingURL=stages.d.ts.map