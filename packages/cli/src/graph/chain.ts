import type { GraphReport, ReportedEdge } from '@layerlint/analyzer';

/** The shortest run of imports from a file to a module or an npm package; undefined when there is none. */
export function chainTo(graph: GraphReport, from: string, wanted: string): ReportedEdge[] | undefined {
  const edgesByFile = new Map<string, ReportedEdge[]>();
  for (const edge of graph.edges) {
    if (edge.typeOnly) continue;
    edgesByFile.set(edge.from, [...(edgesByFile.get(edge.from) ?? []), edge]);
  }
  const cameBy = new Map<string, ReportedEdge | undefined>([[from, undefined]]);
  // Breadth first: a Map visits what is added to it while it is walked, in that order.
  for (const [file] of cameBy) {
    for (const edge of edgesByFile.get(file) ?? []) {
      if (edge.to === wanted || edge.npm === wanted || edge.builtin === wanted)
        return [...backFrom(file, cameBy), edge];
      if (edge.to !== undefined && !cameBy.has(edge.to)) cameBy.set(edge.to, edge);
    }
  }
  return from === wanted ? [] : undefined;
}

function backFrom(file: string, cameBy: ReadonlyMap<string, ReportedEdge | undefined>): ReportedEdge[] {
  const chain: ReportedEdge[] = [];
  for (let edge = cameBy.get(file); edge; edge = cameBy.get(edge.from)) chain.unshift(edge);
  return chain;
}
