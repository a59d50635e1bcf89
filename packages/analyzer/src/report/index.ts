import type { Analysis } from '../analyze.ts';
import { docsUrl } from '../docs-url.ts';
import { duplication } from '../duplicates/index.ts';
import type { Edit, Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Facts } from '../model/facts.ts';
import type { FunctionPackage, Layer, LayerReference, UnitId } from '../model/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { Proposal } from '../model/proposal.ts';
import type {
  Report,
  ReportedEdit,
  ReportedFinding,
  ReportedFunction,
  ReportedLayer,
  ReportedProblem,
  ReportedProposal,
  ReportedReference,
} from '../model/report.ts';
import { modulesReachedBy } from '../reached-modules.ts';
import { byText, sortedSet } from '../sorted.ts';
import { reportedClass } from './clones.ts';
import { createPlaces, type Places } from './places.ts';

export { buildGraphReport } from './graph.ts';

/** The public report of an analysis: plain data, lines and columns instead of offsets, sorted. */
export function buildReport(analysis: Analysis, version: string): Report {
  const { facts, findings, suppressed, proposals } = analysis;
  const { workspace, graph } = facts;
  const places = createPlaces(analysis.textOf);
  const zipped = quicklyZipped(facts);
  const unresolved = graph.edges.filter(({ target }) => target.kind === 'unresolved').length;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: 1,
    tool: { name: 'layerlint', version },
    functions: workspace.functions.map((unit) => reportedFunction(unit, analysis, places)),
    layers: workspace.layers.map((layer) => reportedLayer(layer, analysis, { places, zipped })),
    graph: { modules: graph.modules.length, edges: graph.edges.length, unresolved, cycles: graph.cycles.length },
    findings: findings.map((finding) => reportedFinding(finding, places)),
    duplicates: facts.clones.map((clone) => reportedClass(clone, analysis, places)),
    acceptedDuplicates: facts.acceptedClones.map((clone) => reportedClass(clone, analysis, places)),
    duplication: { ...duplication(facts), classesByKind: facts.cloneCounts },
    proposals: proposals.map((proposal) => reportedProposal(proposal, places)),
    problems: analysis.problems.map((problem) => reportedProblem(problem, places)).sort(byPlace),
    summary: {
      functions: workspace.functions.length,
      layers: workspace.layers.length,
      modules: graph.modules.length,
      lines: graph.modules.reduce((sum, module) => sum + module.lines, 0),
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: suppressed.length,
      duplicates: facts.clones.length,
      acceptedDuplicates: facts.acceptedClones.length,
      proposals: proposals.length,
    },
  };
}

function reportedFunction(unit: FunctionPackage, { facts }: Analysis, places: Places): ReportedFunction {
  const { graph } = facts;
  const reached = modulesReachedBy(unit.id, graph);
  const edges = reached.flatMap((module) => graph.edgesByFile.get(module.file) ?? []);
  const npmPackages = [...edges, ...(graph.inline.get(unit.id)?.edges ?? [])].flatMap(({ site, target, functions }) =>
    target.kind === 'npm' && !site.typeOnly && (functions?.includes(unit.id) ?? true) ? [target.name] : [],
  );
  const { id, name, framework, packageType, bundled } = unit;
  return {
    id,
    name,
    framework,
    declaredAt: places.start(unit.declaredAt),
    ...(unit.root !== undefined && { codeDir: unit.root === '' ? '.' : unit.root }),
    ...(unit.handler && { handler: unit.handler.value }),
    ...(unit.entry !== undefined && { entry: unit.entry }),
    ...(unit.runtime && { runtime: unit.runtime.value }),
    ...(unit.architecture && { architecture: unit.architecture.value }),
    packageType,
    bundled,
    layers: unit.layers.map(reportedReference),
    modules: reached.length,
    npmPackages: sortedSet(npmPackages),
    sourceBytes: reached.reduce((sum, module) => sum + module.bytes, 0),
    ...unzipped(facts, unit.id),
  };
}

function reportedReference(reference: LayerReference): ReportedReference {
  switch (reference.kind) {
    case 'local':
      return { kind: 'local', layer: reference.layer };
    case 'arn':
      return { kind: 'arn', arn: reference.arn };
    case 'unknown':
      return { kind: 'unknown', text: reference.text };
    default:
      return reference satisfies never;
  }
}

/** What a layer's entry is made with, besides the facts. */
interface Looks {
  readonly places: Places;
  readonly zipped: ReadonlySet<UnitId>;
}

function reportedLayer(layer: Layer, { facts }: Analysis, { places, zipped }: Looks): ReportedLayer {
  const content = facts.layers.get(layer.id);
  const zippedBytes = zipped.has(layer.id) ? facts.shipments.zippedBytes(layer.id) : undefined;
  return {
    id: layer.id,
    name: layer.name,
    framework: layer.framework,
    declaredAt: places.start(layer.declaredAt),
    ...(layer.root !== undefined && { contentDir: layer.root === '' ? '.' : layer.root }),
    compatibleRuntimes: layer.compatibleRuntimes.map((runtime) => runtime.value),
    compatibleArchitectures: layer.compatibleArchitectures.map((architecture) => architecture.value),
    attachedTo: content?.attachedTo ?? [],
    provides: content?.provides ?? [],
    ...unzipped(facts, layer.id),
    ...(zippedBytes !== undefined && { zippedBytes }),
  };
}

function unzipped({ shipments }: Facts, id: UnitId): { unzippedBytes?: number } {
  const shipped = shipments.of(id);
  return shipped?.complete ? { unzippedBytes: shipped.unzippedBytes } : {};
}

// Compressing this much takes a third of a second.
const QUICKLY_ZIPPED = 16_777_216;

/** The layers whose zip is measured for the report: one after the other, as long as it takes no time to speak of. */
function quicklyZipped({ workspace, shipments }: Facts): ReadonlySet<UnitId> {
  const chosen = new Set<UnitId>();
  let total = 0;
  for (const { id } of workspace.layers) {
    const { unzippedBytes = Infinity, artifact } = shipments.of(id) ?? {};
    const cost = artifact?.endsWith('.zip') ? 0 : unzippedBytes;
    if (total + cost > QUICKLY_ZIPPED) continue;
    total += cost;
    chosen.add(id);
  }
  return chosen;
}

function reportedFinding(finding: Finding, places: Places): ReportedFinding {
  const { rule, severity, message, hint, file, range, functions, related, fix, suggestion, fingerprint } = finding;
  const editsOf = (edits: readonly Edit[]) =>
    edits.map(({ range, text }) => reportedEdit({ file, range }, text, places));
  return {
    ruleId: rule,
    severity,
    message,
    hint,
    ...places.span({ file, range }),
    functions,
    related: related.map(({ at, note }) => ({ ...places.start(at), message: note })),
    ...(fix && { fix: editsOf(fix) }),
    ...(suggestion && { suggestion: { title: suggestion.title, edits: editsOf(suggestion.edits) } }),
    fingerprint,
    docs: docsUrl(rule),
  };
}

function reportedEdit(at: Place, text: string, places: Places): ReportedEdit {
  const { line, column, endLine, endColumn } = places.span(at);
  return { line, column, endLine, endColumn, text };
}

function reportedProposal({ because, ...proposal }: Proposal, places: Places): ReportedProposal {
  return {
    ...proposal,
    because: because.map(({ saw, at }) => {
      const { file, line } = places.start(at);
      return { saw, file, line };
    }),
  };
}

function reportedProblem({ code, message, hint, at }: Problem, places: Places): ReportedProblem {
  if (!at) return { code, message, hint };
  return { code, message, hint, file: at.file, ...(at.range && { line: places.start(at).line }) };
}

const byPlace = (a: ReportedProblem, b: ReportedProblem): number =>
  byText(a.file ?? '', b.file ?? '') ||
  (a.line ?? 0) - (b.line ?? 0) ||
  byText(a.code, b.code) ||
  byText(a.message, b.message);
