import type { GraphReport } from '@layerlint/analyzer';
import { colorsFor, type Style } from '../style.ts';
import { bytes, counted, listed, printable } from '../text.ts';
import type { GraphReporter } from './reporter.ts';

const MOST_ROWS = 10;
const MORE = 'layerlint graph --format json';

/** For people: how large the graph is, what carries most, and what hangs in the air. */
export const pretty: GraphReporter = {
  name: 'pretty',
  render(graph, style) {
    const blocks = [
      size(graph),
      functions(graph, style),
      shared(graph, style),
      cycles(graph, style),
      missing(graph, style),
    ];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
};

function size({ modules, edges, cycles, typeCycles = [] }: GraphReport): string[] {
  if (modules.length === 0)
    return ['The graph is empty: no source file lies in a function or layer, or is reached from a handler.'];
  const unresolved = edges.filter((edge) => edge.unresolved).length;
  const unreached = modules.filter(({ reachedBy }) => reachedBy.length === 0).length;
  return [
    `${counted(modules.length, 'module')}, ${counted(edges.length, 'import')}, ${unresolved} unresolved, ${counted(cycles.length, 'cycle')}`,
    ...(typeCycles.length > 0
      ? [`${counted(typeCycles.length, 'cycle')} of types, which nothing follows at run time`]
      : []),
    ...(unreached > 0 ? [`${counted(unreached, 'module')} that no handler reaches`] : []),
  ];
}

function functions({ modules }: GraphReport, style: Style): string[] {
  const reached = new Map<string, { modules: number; bytes: number }>();
  for (const { reachedBy, bytes } of modules) {
    for (const id of reachedBy) {
      const sum = reached.get(id) ?? { modules: 0, bytes: 0 };
      reached.set(id, { modules: sum.modules + 1, bytes: sum.bytes + bytes });
    }
  }
  const largestFirst = [...reached].sort(([a, one], [b, two]) => two.bytes - one.bytes || (a < b ? -1 : 1));
  const rows = largestFirst.map(
    ([id, sum]) => `${counted(sum.modules, 'module')}, ${bytes(sum.bytes)}  ${printable(id)}`,
  );
  return table('Functions, by the source they reach', rows, style);
}

function shared({ modules }: GraphReport, style: Style): string[] {
  const several = modules.filter(({ reachedBy }) => reachedBy.length > 1);
  const mostFirst = several.sort((a, b) => b.reachedBy.length - a.reachedBy.length || (a.file < b.file ? -1 : 1));
  const rows = mostFirst.map(
    ({ file, reachedBy, lines }) =>
      `${counted(reachedBy.length, 'function')}, ${counted(lines, 'line')}  ${printable(file)}`,
  );
  return table('Shared modules', rows, style);
}

function cycles({ cycles }: GraphReport, style: Style): string[] {
  const arrow = style.unicode ? ' → ' : ' -> ';
  const rows = cycles.map((files) => {
    const shown = files.slice(0, 5).map(printable);
    return [...shown, ...(files.length > 5 ? ['…'] : []), printable(files[0] ?? '')].join(arrow);
  });
  return table('Cycles', rows, style);
}

function missing({ edges }: GraphReport, style: Style): string[] {
  const places = new Map<string, string[]>();
  for (const { from, line, specifier, unresolved } of edges) {
    if (unresolved) places.set(specifier, [...(places.get(specifier) ?? []), `${printable(from)}:${line}`]);
  }
  return table(
    'Unresolved',
    [...places].map(([specifier, at]) => `${printable(specifier)}  ${listed(at, 2)}`),
    style,
  );
}

function table(title: string, rows: readonly string[], style: Style): string[] {
  if (rows.length === 0) return [];
  const paint = colorsFor(style);
  const more = rows.length - MOST_ROWS;
  const shown = rows.slice(0, MOST_ROWS).map((row) => `  ${row}`);
  return [paint.bold(title), ...shown, ...(more > 0 ? [paint.dim(`  and ${more} more: ${MORE}`)] : [])];
}
