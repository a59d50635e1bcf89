import type { Path } from '../../../model/place.ts';
import { type DocumentNode } from '../../document.ts';
import type { ReadContext } from '../../reader.ts';
import { type Resource, type Template } from './template.ts';
/** The template behind a nested stack. */
export declare function openNested(template: Template, stack: Resource): Template | undefined;
/** What every template that deploys this one gives for a parameter; nothing where somebody is being asked for it already. */
export declare function passedValues<T>(file: Path, parameter: string, context: ReadContext, read: (value: DocumentNode, parent: Template) => T | undefined): readonly (T | undefined)[];
/** The text that every template that deploys this one gives for a parameter; undefined where they differ, or where it is not static. */
export declare function passedText(file: Path, parameter: string, context: ReadContext): string | undefined;
//# sourceMappingURL=nested.d.ts.map