import type { Located, Variables } from './variables.ts';
/** CloudFormation's `Ref`, `Fn::Sub` and so on, with its argument; undefined for a plain value. */
export declare function intrinsicOf({ node, file, }: Located): {
    readonly name: string;
    readonly argument: Located;
} | undefined;
/** A text as far as CloudFormation makes it from what the file says; what names the deployment itself stays in it: `${AWS::Region}`. */
export declare function cloudText(located: Located, variables: Variables): string | undefined;
//# sourceMappingURL=cloud-text.d.ts.map