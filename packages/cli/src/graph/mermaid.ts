import { type Box, drawingOf } from './drawing.ts';
import type { GraphReporter } from './reporter.ts';

/** A Mermaid flowchart: Markdown on GitHub and GitLab draws it. */
export const mermaid: GraphReporter = {
  name: 'mermaid',
  render(graph, { fold }) {
    const { groups, boxes, lines } = drawingOf(graph, fold);
    return [
      'flowchart LR',
      ...groups.flatMap(({ label, boxes }, at) => [
        `  subgraph u${at}[${quoted(label)}]`,
        ...boxes.map((box) => `    ${shape(box)}`),
        '  end',
      ]),
      ...boxes.map((box) => `  ${shape(box)}`),
      ...lines.map(({ from, to, imports, loose }) => {
        const label = imports > 1 ? `|${quoted(String(imports))}|` : '';
        return `  n${from} ${loose ? '-.->' : '-->'}${label} n${to}`;
      }),
      '',
    ].join('\n');
  },
};

function shape({ number, label, kind }: Box): string {
  if (kind === 'npm') return `n${number}([${quoted(label)}])`;
  if (kind === 'missing') return `n${number}{{${quoted(`${label} (not found)`)}}}`;
  return `n${number}[${quoted(label)}]`;
}

/** Mermaid knows no backslash; what means something to it is written as its character number. */
function quoted(label: string): string {
  return `"${label.replace(/["#<>&`\\;]/g, (sign) => `#${sign.charCodeAt(0)};`)}"`;
}
