import { type Value } from '../../code/index.ts';
/**
 * A text that is the same in every deployment, but for the region, partition and account, which stay in it as CloudFormation
 * names them; of a parameter of the template its default.
 */
export declare function deployedTextOf(value: Value | undefined): string | undefined;
//# sourceMappingURL=deployed-text.d.ts.map