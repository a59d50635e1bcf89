import { hasTelltale } from '../imports/telltales.ts';

// Flow's types read otherwise; and these line ends, which no editor of today writes, would each need a look.
const UNUSUAL = /@flow\b|\r(?!\n)|[\u2028\u2029]/;

/** Whether words in a text say that only the compiler's tree can tell its imports. */
export const hasDoubtfulWord = (text: string): boolean => hasTelltale(text) || UNUSUAL.test(text);
