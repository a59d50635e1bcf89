import type { Path, Stated } from '../../../model/place.ts';
import type { DocumentNode } from '../../document.ts';
/** What the names in a template's values can mean. */
export interface Scope {
    readonly file: Path;
    readonly parameters: DocumentNode | undefined;
    readonly mappings: DocumentNode | undefined;
    /** Parameter values by name; they count before a parameter's default. */
    readonly variables: Readonly<Record<string, string>>;
    /** What the templates of this repository that deploy this one as a nested stack give for a parameter. */
    readonly passed: (parameter: string) => string | undefined;
}
/** `Ref`, `Fn::Sub` and so on, with its argument; undefined for a plain value. */
export declare function intrinsicOf(node: DocumentNode | undefined): {
    readonly name: string;
    readonly argument: DocumentNode;
} | undefined;
/** `!Ref AWS::NoValue`: as if the value were not there. */
export declare function isNoValue(node: DocumentNode | undefined): boolean;
/** A value that is the same in every deployment, with the text that states it: for `!Ref` the parameter's default. */
export declare function staticText(node: DocumentNode | undefined, scope: Scope): Stated<string> | undefined;
/** As `staticText`, but what names the deployment itself stays in the value: `${AWS::Region}`, `${AWS::StackName}`. */
export declare function deployedText(node: DocumentNode | undefined, scope: Scope): Stated<string> | undefined;
/** A list of texts that is the same in every deployment: a parameter's comma-separated default, `!Split`. */
export declare function staticTexts(node: DocumentNode, scope: Scope): readonly Stated<string>[] | undefined;
//# sourceMappingURL=values.d.ts.map