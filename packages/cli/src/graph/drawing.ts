import type { GraphReport } from '@layerlint/analyzer';
import { listed, printable } from '../text.ts';
import { type Fold, foldersOf, usualFold } from './fold.ts';

/** A picture of the graph that a person can still read: boxes, some of them grouped, and lines between them. */
export interface Drawing {
  readonly groups: readonly { readonly label: string; readonly boxes: readonly Box[] }[];
  /** Boxes of no group. */
  readonly boxes: readonly Box[];
  /** Numbers of boxes. */
  readonly lines: readonly {
    readonly from: number;
    readonly to: number;
    readonly imports: number;
    readonly loose: boolean;
  }[];
}

export interface Box {
  readonly number: number;
  readonly label: string;
  readonly kind: 'module' | 'npm' | 'missing' | 'units';
}

const NO_UNIT = 'outside every unit';

/** Folded as asked, else as its size asks for. */
export function drawingOf(graph: GraphReport, fold: Fold = usualFold(graph)): Drawing {
  if (fold === 'folder') return folded(graph, foldersOf(graph));
  const labelOf = unitLabels(graph);
  const unitsOf = new Map(graph.modules.map(({ file, units }) => [file, labelOf(units)]));
  return fold === 'unit' ? folded(graph, unitsOf) : unfolded(graph, unitsOf);
}

function unfolded(graph: GraphReport, unitsOf: ReadonlyMap<string, string>): Drawing {
  const pencil = createPencil();
  const groups = new Map<string, Box[]>();
  const free: Box[] = [];
  for (const { file } of graph.modules) {
    const label = unitsOf.get(file) ?? NO_UNIT;
    const box = pencil.box(file, 'module');
    if (label === NO_UNIT) free.push(box);
    else groups.set(label, [...(groups.get(label) ?? []), box]);
  }
  const modules = pencil.boxes().length;
  for (const edge of graph.edges) {
    const target = targetBox(pencil, edge);
    const loose = edge.typeOnly === true || edge.kind === 'dynamic';
    if (target) pencil.line(pencil.box(edge.from, 'module'), target, loose);
  }
  return {
    groups: [...groups].map(([label, boxes]) => ({ label: printable(label), boxes })),
    boxes: [...free, ...pencil.boxes().slice(modules)],
    lines: pencil.lines(),
  };
}

/** Builtins are left out: everything leads to them. */
function targetBox(pencil: Pencil, { to, npm, specifier, unresolved }: GraphReport['edges'][number]): Box | undefined {
  if (to !== undefined) return pencil.box(to, 'module');
  if (npm !== undefined) return pencil.box(npm, 'npm');
  return unresolved ? pencil.box(specifier, 'missing') : undefined;
}

function folded(graph: GraphReport, boxOf: ReadonlyMap<string, string>): Drawing {
  const pencil = createPencil();
  for (const { file } of graph.modules) pencil.box(boxOf.get(file) ?? NO_UNIT, 'units');
  for (const { from, to, typeOnly } of graph.edges) {
    const target = to === undefined ? undefined : boxOf.get(to);
    const source = boxOf.get(from);
    if (target === undefined || source === undefined || source === target) continue;
    pencil.line(pencil.box(source, 'units'), pencil.box(target, 'units'), typeOnly === true);
  }
  return { groups: [], boxes: pencil.boxes(), lines: pencil.lines() };
}

type Pencil = ReturnType<typeof createPencil>;

/** Numbers boxes in the order they are first named, and counts the imports behind each line. */
function createPencil() {
  const boxes = new Map<string, Box>();
  const lines = new Map<string, { from: number; to: number; imports: number; loose: boolean }>();
  return {
    box(label: string, kind: Box['kind']): Box {
      const key = `${kind === 'npm' || kind === 'missing' ? kind : ''} ${label}`;
      const known = boxes.get(key) ?? { number: boxes.size, label: printable(label), kind };
      boxes.set(key, known);
      return known;
    },
    line(from: Box, to: Box, loose: boolean): void {
      const key = `${from.number} ${to.number}`;
      const known = lines.get(key);
      lines.set(key, {
        from: from.number,
        to: to.number,
        imports: (known?.imports ?? 0) + 1,
        loose: loose && (known?.loose ?? true),
      });
    },
    boxes: () => [...boxes.values()],
    lines: () => [...lines.values()],
  };
}

/** Units by name; with their declaring file where another one has that name too. */
function unitLabels({ modules }: GraphReport): (units: readonly string[]) => string {
  const ids = new Set(modules.flatMap(({ units }) => units));
  const uses = new Map<string, number>();
  for (const id of ids) uses.set(nameOf(id), (uses.get(nameOf(id)) ?? 0) + 1);
  return (units) => {
    const names = units.map(nameOf);
    if (names.length === 0) return NO_UNIT;
    const isUnique = names.length <= MOST_NAMES && names.every((name) => uses.get(name) === 1);
    const file = isUnique ? '' : ` (${units[0]?.slice(0, units[0].lastIndexOf('#'))})`;
    return `${listed(names, MOST_NAMES)}${file}`;
  };
}

const MOST_NAMES = 3;
const nameOf = (unit: string): string => unit.slice(unit.lastIndexOf('#') + 1);
