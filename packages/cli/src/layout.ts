/** What is left of a line when all that a formatter may choose is taken away: two that are equal here say the same. */
export const lineWithoutLayout = (line: string): string => unified(line).replace(/[,;]+$/, '');

/** The same of several lines, however they are wrapped. */
export const codeWithoutLayout = (code: string): string => unified(code).replace(/[,;]/g, '');

function unified(code: string): string {
  return code
    .replace(/\s+/g, '')
    .replace(/["`]/g, "'")
    .replace(/\(([\w$]+)\)=>/g, '$1=>');
}
