import { type ConstructValue, type Held } from '../../code/index.ts';
/** What is written over the template's properties behind a construct: `function.node.defaultChild.addOverride('Properties.Runtime', …)`. */
export interface Overrides {
    /** The value a property is set to. */
    get(property: string): Held | undefined;
    /** Whether anything in a property is changed. */
    touches(property: string): boolean;
}
export declare function overridesOf({ calls }: ConstructValue): Overrides;
//# sourceMappingURL=overrides.d.ts.map