import type { GraphReport } from '@layerlint/analyzer';
import { listed, printable } from '../text.ts';

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

const MOST_MODULES = 80;
const NO_UNIT = 'outside every unit';

/** Every module is a box while they are few; beyond that, all that one set of units holds becomes one box. */
export function drawingOf(graph: GraphReport): Drawing {
  const unitsOf = new Map(graph.modules.map(({ file, units }) => [file, unitsLabel(units)]));
  return graph.modules.length > MOST_MODULES ? folded(graph, unitsOf) : unfolded(graph, unitsOf);
}

function unfolded(graph: GraphReport, unitsOf: ReadonlyMap<string, string>): Drawing {
  const pencil = createPencil();
  const groups = new Map<string, Box[]>();
  for (const { file } of graph.modules) {
    const label = unitsOf.get(file) ?? NO_UNIT;
    groups.set(label, [...(groups.get(label) ?? []), pencil.box(file, 'module')]);
  }
  for (const edge of graph.edges) {
    const from = pencil.box(edge.from, 'module');
    const loose = edge.typeOnly === true || edge.kind === 'dynamic';
    if (edge.to !== undefined) pencil.line(from, pencil.box(edge.to, 'module'), loose);
    else if (edge.npm !== undefined) pencil.line(from, pencil.box(edge.npm, 'npm'), loose);
    else if (edge.unresolved) pencil.line(from, pencil.box(edge.specifier, 'missing'), loose);
  }
  const grouped = new Set([...groups].filter(([label]) => label !== NO_UNIT).flatMap(([, boxes]) => boxes));
  return {
    groups: [...groups].filter(([label]) => label !== NO_UNIT).map(([label, boxes]) => ({ label, boxes })),
    boxes: pencil.boxes().filter((box) => !grouped.has(box)),
    lines: pencil.lines(),
  };
}

function folded(graph: GraphReport, unitsOf: ReadonlyMap<string, string>): Drawing {
  const pencil = createPencil();
  for (const { file } of graph.modules) pencil.box(unitsOf.get(file) ?? NO_UNIT, 'units');
  for (const { from, to, typeOnly } of graph.edges) {
    const target = to === undefined ? undefined : unitsOf.get(to);
    if (target === undefined) continue;
    const source = pencil.box(unitsOf.get(from) ?? NO_UNIT, 'units');
    if (source.label !== target) pencil.line(source, pencil.box(target, 'units'), typeOnly === true);
  }
  return { groups: [], boxes: pencil.boxes(), lines: pencil.lines() };
}

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

function unitsLabel(units: readonly string[]): string {
  return units.length === 0
    ? NO_UNIT
    : listed(
        units.map((unit) => unit.slice(unit.lastIndexOf('#') + 1)),
        3,
      );
}
