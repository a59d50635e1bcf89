import type { Edit } from '../../model/finding.ts';
import type { Path } from '../../model/place.ts';
import type { Change } from './change.ts';
import { dropItem, repeatItem } from './list-edits.ts';
import { createListFinder } from './lists.ts';
import { reword } from './reword.ts';

/** Installed or built: the next install or build writes it anew. */
const MADE_BY_TOOLS = /(?:^|\/)(?:node_modules|cdk\.out|\.aws-sam|\.serverless|\.sst|\.build)\//;

/**
 * Makes the edits that carry changes out, in text order; nothing where one of them cannot be, or two overlap. Each file is read
 * for its lists once, and only when somebody asks.
 */
export function createEditor(
  textOf: (file: Path) => string | undefined,
): (changes: readonly Change[], file: Path) => readonly Edit[] | undefined {
  const finders = new Map<Path, ReturnType<typeof createListFinder>>();
  const listsOf = (file: Path, text: string) => {
    const finder = finders.get(file) ?? createListFinder(file, text);
    finders.set(file, finder);
    return finder;
  };
  return (changes, file) => {
    const text = MADE_BY_TOOLS.test(file) ? undefined : textOf(file);
    if (text === undefined) return undefined;
    const edits = changes.map((change) => editFor(change, text, () => listsOf(file, text)));
    const sorted = edits.flatMap((edit) => edit ?? []).sort((a, b) => a.range[0] - b.range[0]);
    const isWhole = sorted.length === changes.length && sorted.length > 0;
    const isApart = sorted.every(({ range }, at) => at === 0 || range[0] >= (sorted[at - 1]?.range[1] ?? 0));
    return isWhole && isApart ? sorted : undefined;
  };
}

function editFor(change: Change, text: string, lists: () => ReturnType<typeof createListFinder>): Edit | undefined {
  if (!('kind' in change)) return change;
  const { range } = change;
  // Nothing is stated at a place of no length: it stands for the whole file.
  if (range[0] === range[1]) return undefined;
  if (change.kind === 'reword') return reword(text, range, change.words);
  const list = lists()(range);
  if (!list) return undefined;
  return change.kind === 'drop-item' ? dropItem(text, list) : repeatItem(text, list, change.words);
}
