import { limits } from '../aws/limits.ts';
import type { Place, Stated } from '../model/place.ts';
import type { Architecture } from '../model/workspace.ts';

/** What a function runs on where its declaration says nothing; it then stands at the declaration. */
export const defaultArchitecture = (at: Place): Stated<Architecture> => ({ value: limits.defaultArchitecture, at });

/** One of the two that Lambda has. */
export const isArchitectureName = (text: string): text is Architecture => text === 'x86_64' || text === 'arm64';

/** The same of a text whose place is known. */
export const isArchitecture = (text: Stated<string>): text is Stated<Architecture> => isArchitectureName(text.value);
