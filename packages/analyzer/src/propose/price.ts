import { Buffer } from 'node:buffer';
import type { CloneClass } from '../model/clone.ts';
import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Layer, UnitId } from '../model/workspace.ts';
import type { Candidate } from './group.ts';
import { zipsOf } from './zips.ts';

export type Price = Pick<Proposal, 'saves' | 'costs'>;

/** What a candidate saves and costs, in a layer of its own or in one that all its functions attach already. */
export function priceOf(
  { functions, modules, pulled, classes }: Candidate,
  home: Layer | undefined,
  facts: Facts,
): Price {
  const copied = linesThatGo(classes, facts);
  const shared = modules.reduce((sum, file) => sum + bytesOf(file, facts), 0);
  const carried = shared + pulled.reduce((sum, file) => sum + bytesOf(file, facts), 0) + copied.keptBytes;
  const attachedTo = home ? (facts.layers.get(home.id)?.attachedTo ?? []) : [];
  const others = attachedTo.filter((unit) => !functions.includes(unit));
  return {
    saves: { lines: copied.lines, bytes: shared * (zipsOf(facts).count(functions) - 1) + copied.bytes },
    costs: {
      unusedBytes: others.length * carried,
      redeploys: functions.length + others.length,
      layersAfter: Object.fromEntries(functions.map((unit) => [unit, layersOf(unit, facts) + (home ? 0 : 1)])),
    },
  };
}

const layersOf = (unit: UnitId, { workspace }: Facts): number =>
  workspace.functions.find(({ id }) => id === unit)?.layers.length ?? 0;

const bytesOf = (file: Path, { graph }: Facts): number => graph.modulesByFile.get(file)?.bytes ?? 0;

/** Of each class one copy stays. Classes overlap, so lines are counted one by one, and a line that stays for one class stays. */
function linesThatGo(
  classes: readonly CloneClass[],
  { graph }: Facts,
): { lines: number; bytes: number; keptBytes: number } {
  const kept = new Set<string>();
  const gone = new Set<string>();
  for (const { fragments } of classes) {
    for (const [index, { file, startLine, endLine }] of fragments.entries()) {
      for (let line = startLine; line <= endLine; line += 1) (index === 0 ? kept : gone).add(`${line}:${file}`);
    }
  }
  const lines = new Map<Path, string[]>();
  const bytes = (place: string): number => {
    const [, line = '0', file = ''] = /^(\d+):(.*)$/s.exec(place) ?? [];
    const all = lines.get(file) ?? (graph.modulesByFile.get(file)?.text ?? '').split('\n');
    lines.set(file, all);
    return Buffer.byteLength(all[Number(line) - 1] ?? '') + 1;
  };
  const going = [...gone].filter((place) => !kept.has(place));
  const sum = (places: readonly string[]) => places.reduce((total, place) => total + bytes(place), 0);
  return { lines: going.length, bytes: sum(going), keptBytes: sum([...kept]) };
}
