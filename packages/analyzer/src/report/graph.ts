import { Buffer } from 'node:buffer';
import type { Analysis } from '../analyze.ts';
import type { Edge, Target } from '../model/graph.ts';
import type { GraphReport, ReportedEdge } from '../model/report.ts';
import { createPlaces } from './places.ts';

/** Every node and edge of the import graph, for `graph --format json`. */
export function buildGraphReport({ facts, textOf }: Pick<Analysis, 'facts' | 'textOf'>): GraphReport {
  const { graph } = facts;
  const places = createPlaces(textOf);
  return {
    schemaVersion: 1,
    modules: graph.modules.map(({ file, text }) => ({
      file,
      units: graph.heldBy.get(file) ?? [],
      reachedBy: graph.reach.get(file) ?? [],
      bytes: Buffer.byteLength(text),
      lines: places.lines(file),
    })),
    edges: graph.edges.map((edge) =>
      reportedEdge(edge, places.start({ file: edge.from, range: edge.site.range }).line),
    ),
    cycles: graph.cycles,
  };
}

function reportedEdge({ from, site, target }: Edge, line: number): ReportedEdge {
  const { specifier, kind, typeOnly } = site;
  return { from, ...ends(target), specifier, kind, line, ...(typeOnly && { typeOnly: true }) };
}

function ends(target: Target): Partial<Pick<ReportedEdge, 'to' | 'npm' | 'builtin' | 'layer' | 'unresolved'>> {
  switch (target.kind) {
    case 'module':
    case 'asset':
      return { to: target.file, ...(target.layer !== undefined && { layer: target.layer }) };
    case 'npm':
      return { npm: target.name, ...(target.layer !== undefined && { layer: target.layer }) };
    case 'builtin':
      return { builtin: target.name };
    case 'declared':
      return {};
    case 'unresolved':
      return { unresolved: true };
    default:
      return target satisfies never;
  }
}
