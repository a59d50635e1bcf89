/** Imports in comments; Flow's types, which read otherwise; and line ends that no editor of today writes. */
const UNUSUAL = /<reference\b[^\n>]*\bpath\b|@flow\b|\r(?!\n)|[\u2028\u2029]/;
const IMPORT_IN_COMMENT = /@import/;

/** Whether words in a text say that only the compiler's tree can tell its imports. */
export const hasDoubtfulWord = (text: string, isJavaScript: boolean): boolean =>
  UNUSUAL.test(text) || (isJavaScript && IMPORT_IN_COMMENT.test(text));
