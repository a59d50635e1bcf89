import type { DocumentNode, MapNode } from './document.ts';
/** `!Sub text` as `{ Fn::Sub: text }`. Undefined when the tag is none of CloudFormation's. */
export declare function longForm(tag: string, start: number, value: DocumentNode): MapNode | undefined;
//# sourceMappingURL=cloudformation-tags.d.ts.map