import type { Place } from './place.ts';

export type ProblemCode =
  | 'TEMPLATE_UNREADABLE'
  | 'FILE_UNREADABLE'
  | 'FOLDER_UNREADABLE'
  | 'SYNTAX_ERROR'
  | 'NOT_SOURCE_TEXT'
  | 'CODE_NOT_FOUND'
  | 'HANDLER_NOT_FOUND'
  | 'IMPORT_UNRESOLVED'
  | 'LAYER_NOT_FOUND'
  | 'LAYER_CONTENT_UNKNOWN'
  | 'VALUE_NOT_STATIC'
  | 'DECLARATIONS_DIFFER'
  | 'TSCONFIG_UNREADABLE'
  | 'PACKAGE_JSON_UNREADABLE'
  | 'ALLOW_DUPLICATE_UNUSED'
  | 'ALLOW_DUPLICATE_WITHOUT_REASON'
  | 'NOTHING_FOUND';

/** Something we could not read. About our limits, never about the user's code quality. */
export interface Problem {
  readonly code: ProblemCode;
  /** What happened, in one sentence. */
  readonly message: string;
  /** What to do next, in one sentence. */
  readonly hint: string;
  readonly at?: Place;
}
