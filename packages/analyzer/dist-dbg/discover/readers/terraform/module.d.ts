import type { Path, Place } from '../../../model/place.ts';
import { type Configuration, type Declared } from './files.ts';
import { type Resource, type Value } from './values.ts';
/** What all modules of one reading share. */
export interface Session {
    readonly configuration: Configuration;
    textOf(file: Path): string | undefined;
    filesBelow(folder: Path): readonly Path[];
    step(): boolean;
}
/** Where a module is called from, and with what. */
interface Call {
    readonly parent: Module;
    readonly resource: Resource;
    argument(name: string): Value | undefined;
}
/** What a variable of the deployed folder is set to, as if it stood at this place. */
export type RootValue = (variable: string, at: Place, hasDefault: boolean) => Value | undefined;
/** How often a block is there. */
export interface Instances {
    readonly form: 'one' | 'list' | 'map' | 'open';
    readonly items: readonly Resource[];
    /** `for_each` or `count`, when only a deployment knows it. */
    readonly open?: Value;
}
/** One module as it is called. It guards that each value is worked out once and that a value which leads to itself ends. */
export declare class Module {
    #private;
    readonly folder: Path;
    /** The folder Terraform runs in: relative paths start there. */
    readonly base: Path;
    /** `module.shop.`, or nothing. */
    readonly address: string;
    constructor(session: Session, folder: Path, from: {
        readonly call?: Call;
        readonly rootValue?: RootValue;
    });
    get declared(): readonly Declared[];
    /** Every instance of the resources (or data sources, or module calls) of this type. */
    resources(type: string): readonly {
        readonly name: string;
        readonly instances: Instances;
    }[];
    /** As `resources`, for a data source. */
    dataSources(type: string): readonly Resource[];
    /** The modules that this one calls by a path, instance by instance. */
    children(): Module[];
    /** Whether a call is of a copy of the registry's module for Lambda. */
    callsLambdaModule(resource: Resource): boolean;
    /** The names of what it hands out. */
    outputs(): string[];
    output(name: string): Value | undefined;
}
export {};
//# sourceMappingURL=module.d.ts.map