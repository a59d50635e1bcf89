/**
 * Whether brackets nest deeper in a text than anybody writes, or a line begins with more dashes. The parsers call themselves
 * for each level, and how many the stack has room for differs from run to run.
 */
export function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  // `${` of a variable stands in a text, which is one level whatever is in it.
  const isLevel: boolean[] = [];
  for (const [bracket] of text.matchAll(/\$\{|[[\]{}]/g)) {
    if (bracket === ']' || bracket === '}') depth -= isLevel.pop() === true ? 1 : 0;
    else {
      isLevel.push(bracket !== '${');
      if (bracket !== '${') depth++;
    }
    if (depth > MOST_BRACKETS) return true;
  }
  return BLOCKS.test(text);
}

const MOST_BRACKETS = 400;
/** Each opens a list or a key of its own. */
const BLOCKS = /(?:[-?:] ){400}/;
