import type { Path, Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { DocumentNode } from '../../document.ts';
import type { ReadContext } from '../../reader.ts';
import { type Located, Variables } from './variables.ts';
/** A serverless.yml that deploys to AWS, opened. */
export interface Service {
    readonly file: Path;
    /** What paths in it are relative to, also those in files it includes. */
    readonly folder: Path;
    readonly root: Located;
    readonly provider: Located;
    /** The CloudFormation stack's name; absent when it is not static. */
    readonly stack?: string;
    /** Begins the names under which the framework exports a stack's outputs; absent when it is not static. */
    readonly exportPrefix?: string;
    readonly variables: Variables;
    readonly context: ReadContext;
}
/** One entry of `functions` or `layers`. */
export interface Declaration {
    readonly name: string;
    readonly declaredAt: Place;
    /** Absent when nothing stands below the name. */
    readonly value?: Located;
}
/** Undefined when the document is no service, or one of another cloud. */
export declare function openService(file: Path, node: DocumentNode, context: ReadContext): Service | undefined;
/** The entries of a section, which may be a map or a list of maps, each from a file of its own. */
export declare function declarationsIn({ root, variables }: Service, section: 'functions' | 'layers'): {
    declarations: Declaration[];
    problems: Problem[];
};
/** Words a value that is not known before the deployment. */
export declare function openValue(what: string, located: Located): Problem;
//# sourceMappingURL=service.d.ts.map