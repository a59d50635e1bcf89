import type { Edit } from '../../model/finding.ts';
import type { Path } from '../../model/place.ts';
import type { Change } from './change.ts';
import { dropItem, repeatItem } from './list-edits.ts';
import { listAround } from './lists.ts';
import { reword } from './reword.ts';

/** Installed or built: the next install or build writes it anew. */
const MADE_BY_TOOLS = /(?:^|\/)(?:node_modules|cdk\.out|\.aws-sam|\.serverless|\.sst|\.build)\//;

/** The edits that carry all the changes out, in text order; nothing where one of them cannot be, or two overlap. */
export function editsFor(
  changes: readonly Change[],
  file: Path,
  text: string | undefined,
): readonly [Edit, ...Edit[]] | undefined {
  if (text === undefined || MADE_BY_TOOLS.test(file)) return undefined;
  const edits = changes.map((change) => editFor(change, file, text));
  const sorted = edits.flatMap((edit) => edit ?? []).sort((a, b) => a.range[0] - b.range[0]);
  const isWhole = sorted.length === changes.length;
  const isApart = sorted.every(({ range }, at) => at === 0 || range[0] >= (sorted[at - 1]?.range[1] ?? 0));
  const [first, ...others] = sorted;
  return first && isWhole && isApart ? [first, ...others] : undefined;
}

function editFor(change: Change, file: Path, text: string): Edit | undefined {
  if (!('kind' in change)) return change;
  const { range } = change;
  // Nothing is stated at a place of no length: it stands for the whole file.
  if (range[0] === range[1]) return undefined;
  if (change.kind === 'reword') return reword(text, range, change.words);
  const list = listAround(file, text, range);
  if (!list) return undefined;
  return change.kind === 'drop-item' ? dropItem(text, list) : repeatItem(text, list, change.words);
}
