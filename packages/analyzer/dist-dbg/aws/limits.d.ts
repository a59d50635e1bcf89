import type { Architecture } from '../model/workspace.ts';
/**
 * What AWS accepts, as we last read it. Everything dated about limits stands here, so that one look at AWS's pages renews it.
 * Sizes: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, whose "MB" are 1,048,576 bytes.
 */
export declare const limits: Limits;
interface Limits {
    /** Year and month of the last look. */
    readonly asOf: string;
    /** A hard limit: AWS raises it for nobody. */
    readonly layersPerFunction: number;
    /** Of the function and all its layers together; also of one layer when it is published. */
    readonly unzippedBytes: number;
    /** Of a zip handed over directly; larger ones go through S3. */
    readonly zippedBytes: number;
    /** Of a layer version, anchored. */
    readonly layerArn: RegExp;
    readonly layerArnLength: number;
    /** Of a function that states none. */
    readonly defaultArchitecture: Architecture;
}
export {};
//# sourceMappingURL=limits.d.ts.map