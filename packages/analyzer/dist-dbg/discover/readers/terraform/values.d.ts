import type { Path, Place, Stated } from '../../../model/place.ts';
/** A value of Terraform's language, with the text that states it. */
export type Value = (Scalar | List | Mapping | Whole | Unknown) & {
    /** The attribute it was read from, when it was read from another resource. */
    readonly source?: Source;
    /** The file that it is the text of. */
    readonly file?: Path;
    /** Its text is no longer what the file has: a template's, filled in. */
    readonly isChanged?: boolean;
};
interface Scalar {
    readonly kind: 'scalar';
    readonly value: string | number | boolean | null;
    readonly at: Place;
}
interface List {
    readonly kind: 'list';
    readonly items: readonly Value[];
    /** There may be more items, which only a deployment knows. */
    readonly open?: boolean;
    readonly at: Place;
}
interface Mapping {
    readonly kind: 'map';
    readonly entries: ReadonlyMap<string, Value>;
    readonly open?: boolean;
    readonly at: Place;
}
/** A resource, data source or module call as a value. */
interface Whole {
    readonly kind: 'resource';
    readonly resource: Resource;
    readonly at: Place;
}
export interface Unknown {
    readonly kind: 'unknown';
    /** As written, with all filled in that is known. */
    readonly text: string;
    readonly at: Place;
    /** It can never be known: there is no such member. */
    readonly fault?: boolean;
    /** The variable without a value that it hangs on. */
    readonly cause?: Cause;
}
export interface Cause {
    readonly variable: string;
    readonly at: Place;
}
export interface Source {
    readonly resource: Resource;
    readonly attribute: string;
}
/** One instance of a resource, data source (`data.` before its type) or module call (`module`), as declared or as planned. */
export interface Resource {
    readonly type: string;
    /** Its address without the type: `orders`, `module.shop.this["orders"]`. */
    readonly address: string;
    readonly declaredAt: Place;
    /** The folder that relative paths start from. */
    readonly base: string;
    /** Its key among those that `for_each` or `count` make. */
    readonly key?: string;
    /** What is written for an attribute; undefined where nothing is. */
    attribute(name: string): Value | undefined;
    /** The blocks of this type in it, each as a look at its attributes. */
    inner(type: string): readonly ((name: string) => Value | undefined)[];
}
export declare const scalar: (value: string | number | boolean | null, at: Place) => Value;
export declare const listOf: (items: readonly Value[], at: Place, open?: boolean) => Value;
export declare const mapOf: (entries: Iterable<readonly [string, Value]>, at: Place, open?: boolean) => Value;
export declare const isNull: (value: Value | undefined) => boolean;
/** A scalar as text; undefined for null and everything else. */
export declare const textOf: (value: Value | undefined) => string | undefined;
/** A text that is the same in every deployment, and where it stands. */
export declare function statedText(value: Value | undefined): Stated<string> | undefined;
/** Whether nothing in it is left to a deployment. */
export declare function isKnown(value: Value): boolean;
/** The first variable without a value that something in it hangs on. */
export declare function causeOf(value: Value | undefined): Cause | undefined;
/** Known values as plain text that equals only for equal values. */
export declare function plain(value: Value): string;
export {};
//# sourceMappingURL=values.d.ts.map