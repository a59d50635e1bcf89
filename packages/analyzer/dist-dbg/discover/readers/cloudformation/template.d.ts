import type { Path, Place } from '../../../model/place.ts';
import type { Framework, UnitId } from '../../../model/workspace.ts';
import { type DocumentNode } from '../../document.ts';
import type { ReadContext } from '../../reader.ts';
import { type Scope } from './values.ts';
/** One entry below `Resources`. */
export interface Resource {
    readonly id: UnitId;
    /** The logical id. */
    readonly name: string;
    readonly type: string;
    readonly framework: Framework;
    /** Where the logical id stands. */
    readonly declaredAt: Place;
    readonly properties: DocumentNode | undefined;
    readonly metadata: DocumentNode | undefined;
}
/** A SAM or CloudFormation template, opened. */
export interface Template {
    readonly file: Path;
    /** What paths in it are relative to. */
    readonly folder: Path;
    readonly text: string;
    readonly root: DocumentNode;
    /** By logical id, with those of the files it includes. */
    readonly resources: ReadonlyMap<string, Resource>;
    /** Those that stand in this file. */
    readonly own: readonly Resource[];
    /** What `AWS::Include` brings from other files, each opened as a template of its own. */
    readonly included: readonly Template[];
    /** Parts of it are made at deploy time, so a name that is missing here may exist there. */
    readonly isPartial: boolean;
    readonly scope: Scope;
    readonly context: ReadContext;
}
/** Undefined when the document has no `Resources` of its own, as a serverless.yml. */
export declare function openTemplate(file: Path, text: string, root: DocumentNode, context: ReadContext): Template | undefined;
/** `AWS::Serverless::LayerVersion` or `AWS::Lambda::LayerVersion`. */
export declare const isLayer: (resource: Resource | undefined) => resource is Resource;
/** `AWS::Serverless::Function` or `AWS::Lambda::Function`. */
export declare const isFunction: (resource: Resource) => boolean;
/** The text of a value as it stands in the template. */
export declare const sourceOf: (template: Template, node: DocumentNode) => string;
//# sourceMappingURL=template.d.ts.map