import { diffLines } from 'diff';
import type { Lines } from './last-change.ts';

// A file that was written anew is not followed further back.
const MOST_EDITS = 1000;

/** Where lines of a text stood in the version before it. Undefined where they were not there yet. */
export function linesBefore(before: string, after: string, { startLine, endLine }: Lines): Lines | undefined {
  const blocks = changedBlocks(before, after);
  if (!blocks) return undefined;
  const lines = { startLine: startBefore(blocks, startLine), endLine: endBefore(blocks, endLine) };
  return lines.startLine <= lines.endLine ? lines : undefined;
}

/** Lines `from` to `to`, `to` exclusive, in each of the two versions. Between blocks both are the same. */
interface Block {
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
}

function changedBlocks(before: string, after: string): readonly Block[] | undefined {
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS, stripTrailingCr: true });
  if (!parts) return undefined;
  const blocks: Block[] = [];
  let [old, now] = [1, 1];
  let open: Block | undefined;
  for (const { added, removed, count } of parts) {
    const [oldCount, nowCount] = [added ? 0 : count, removed ? 0 : count];
    if (added || removed) {
      open = {
        before: { from: open?.before.from ?? old, to: old + oldCount },
        after: { from: open?.after.from ?? now, to: now + nowCount },
      };
    } else if (open) {
      blocks.push(open);
      open = undefined;
    }
    old += oldCount;
    now += nowCount;
  }
  return open ? [...blocks, open] : blocks;
}

/** What was taken out right before the first line was no part of what begins there. */
function startBefore(blocks: readonly Block[], line: number): number {
  const last = blocks.filter(({ after }) => after.from <= line).at(-1);
  if (!last) return line;
  const { before, after } = last;
  if (line >= after.to) return line - after.to + before.to;
  return line === after.from ? before.from : Math.max(before.from, before.to - (after.to - line));
}

function endBefore(blocks: readonly Block[], line: number): number {
  const last = blocks.filter(({ after }) => after.from <= line).at(-1);
  if (!last) return line;
  const { before, after } = last;
  if (line >= after.to) return line - after.to + before.to;
  return line === after.to - 1 ? before.to - 1 : Math.min(before.to - 1, before.from + (line - after.from));
}
