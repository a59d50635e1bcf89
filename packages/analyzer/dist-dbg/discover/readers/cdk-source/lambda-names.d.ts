import { type ConstructValue, type Held, type Value } from '../../code/index.ts';
/** What a construct finally makes of which arguments: its own class, or the one above it that is not in the repository. */
export interface Made {
    /** As the construct library exports it: `Function`, `NodejsFunction`, `Code.fromAsset`. */
    readonly name: string;
    readonly arguments: readonly Held[];
    /** The `new`, or the `super(…)` of a class that extends it. */
    readonly file: string;
}
/** Functions that are bundled from a language we do not read. */
export declare const FOREIGN: Set<string>;
/** The name of something of the Lambda construct libraries, of version 1 or 2; undefined for everything else. */
export declare function lambdaName(value: Value | undefined): string | undefined;
/** What a value is made of, where that comes from the Lambda construct libraries. */
export declare function madeOf(value: Value | undefined): Made | undefined;
/** Whether a construct is a function. */
export declare const isFunction: (value: ConstructValue) => boolean;
/** Whether a construct is a layer whose content this repository decides. */
export declare const isLayer: (value: ConstructValue) => boolean;
/** Whether a construct is one resource of a template, with its properties. */
export declare const isPlain: ({ name }: Made) => boolean;
/** Whether an instance is what other constructs stand in, and is deployed as a whole: its own name names nothing in it. */
export declare function isStack({ base }: ConstructValue): boolean;
/** A value that one of these classes or functions of the construct libraries made, whatever module it came from. */
export declare function madeBy(value: Value | undefined, ...names: readonly string[]): ConstructValue | undefined;
/** `Runtime.NODEJS_22_X` as Lambda names it; undefined where the library or the deployment decides. */
export declare function runtimeName(value: Value): string | undefined;
//# sourceMappingURL=lambda-names.d.ts.map