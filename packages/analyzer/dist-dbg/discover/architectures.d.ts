import type { Place, Stated } from '../model/place.ts';
import type { Architecture } from '../model/workspace.ts';
/** What a function runs on where its declaration says nothing; it then stands at the declaration. */
export declare const defaultArchitecture: (at: Place) => Stated<Architecture>;
/** One of the two that Lambda has. */
export declare const isArchitectureName: (text: string) => text is Architecture;
/** The same of a text whose place is known. */
export declare const isArchitecture: (text: Stated<string>) => text is Stated<Architecture>;
//# sourceMappingURL=architectures.d.ts.map