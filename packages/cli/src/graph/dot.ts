import { type Box, drawingOf } from './drawing.ts';
import type { GraphReporter } from './reporter.ts';

/** The language of Graphviz: `layerlint graph --format dot | dot -Tsvg`. */
export const dot: GraphReporter = {
  name: 'dot',
  render(graph, { fold }) {
    const { groups, boxes, lines } = drawingOf(graph, fold);
    return [
      'digraph layerlint {',
      '  rankdir=LR;',
      '  node [shape=box, fontname="Helvetica"];',
      ...groups.flatMap(({ label, boxes }, at) => [
        `  subgraph cluster_${at} {`,
        `    label=${quoted(label)};`,
        ...boxes.map((box) => `    ${node(box)}`),
        '  }',
      ]),
      ...boxes.map((box) => `  ${node(box)}`),
      ...lines.map(({ from, to, imports, loose }) => {
        const attributes = [imports > 1 ? `label=${quoted(String(imports))}` : '', loose ? 'style=dashed' : ''].filter(
          Boolean,
        );
        return `  n${from} -> n${to}${attributes.length > 0 ? ` [${attributes.join(', ')}]` : ''};`;
      }),
      '}',
      '',
    ].join('\n');
  },
};

function node({ number, label, kind }: Box): string {
  const attributes = { module: '', units: '', npm: ', shape=ellipse', missing: ', color=red' }[kind];
  return `n${number} [label=${quoted(label)}${attributes}];`;
}

/** Within quotes Graphviz takes `\` together with what follows, as in `\n` or `\G`. */
function quoted(label: string): string {
  return `"${label.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
