import type { Place, Stated } from '../../../model/place.ts';
import { type Held, type Value } from '../../code/index.ts';
/** The third argument of a construct. */
export interface Properties {
    /** A property that is given, `undefined` not counting. */
    get(name: string): Held | undefined;
    /** Whether what is absent here is surely absent. */
    readonly complete: boolean;
}
/** Reads the properties a construct is made with. */
export declare function propertiesOf(value: Value | undefined): Properties;
/** A text and where it stands; undefined where it is absent or not known. */
export declare function statedText(property: Held | undefined): Stated<string> | undefined;
/** Where a property is given, when only a deployment knows its value. */
export declare const openAt: (property: Held | undefined) => Place | undefined;
//# sourceMappingURL=properties.d.ts.map