import { docsUrl } from "../docs-url.js";
import { duplication } from "../duplicates/index.js";
import { modulesReachedBy } from "../reached-modules.js";
import { byText, sortedSet } from "../sorted.js";
import { createPlaces } from "./places.js";
export { buildGraphReport } from "./graph.js";
/** The public report of an analysis: plain data, lines and columns instead of offsets, sorted. */
export function buildReport(analysis, version) {
    const { facts, findings, suppressed, proposals } = analysis;
    const { workspace, graph } = facts;
    const places = createPlaces(analysis.textOf);
    const unresolved = graph.edges.filter(({ target }) => target.kind === 'unresolved').length;
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return {
        schemaVersion: 1,
        tool: { name: 'layerlint', version },
        functions: workspace.functions.map((unit) => reportedFunction(unit, analysis, places)),
        layers: workspace.layers.map((layer) => reportedLayer(layer, analysis, places)),
        graph: { modules: graph.modules.length, edges: graph.edges.length, unresolved, cycles: graph.cycles.length },
        findings: findings.map((finding) => reportedFinding(finding, places)),
        duplicates: facts.clones.map(({ fragments, ...clone }) => ({
            ...clone,
            fragments: fragments.map(({ file, startLine, endLine, name, units }) => ({
                file,
                startLine,
                endLine,
                ...(name !== undefined && { name }),
                units,
            })),
        })),
        duplication: duplication(facts.clones, graph.modules),
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
            proposals: proposals.length,
        },
    };
}
function reportedFunction(unit, { facts }, places) {
    const { graph } = facts;
    const reached = modulesReachedBy(unit.id, graph);
    const npmPackages = reached.flatMap((module) => (graph.edgesByFile.get(module.file) ?? []).flatMap(({ site, target, functions }) => target.kind === 'npm' && !site.typeOnly && (functions?.includes(unit.id) ?? true) ? [target.name] : []));
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
    };
}
function reportedReference(reference) {
    switch (reference.kind) {
        case 'local':
            return { kind: 'local', layer: reference.layer };
        case 'arn':
            return { kind: 'arn', arn: reference.arn };
        case 'unknown':
            return { kind: 'unknown', text: reference.text };
        default:
            return reference;
    }
}
function reportedLayer(layer, { facts }, places) {
    const content = facts.layers.get(layer.id);
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
    };
}
function reportedFinding(finding, places) {
    const { rule, severity, message, hint, file, range, functions, related, fingerprint } = finding;
    return {
        ruleId: rule,
        severity,
        message,
        hint,
        ...places.span({ file, range }),
        functions,
        related: related.map(({ at, note }) => ({ ...places.start(at), message: note })),
        fingerprint,
        docs: docsUrl(rule),
    };
}
function reportedProposal({ because, ...proposal }, places) {
    return {
        ...proposal,
        because: because.map(({ saw, at }) => {
            const { file, line } = places.start(at);
            return { saw, file, line };
        }),
    };
}
function reportedProblem({ code, message, hint, at }, places) {
    if (!at)
        return { code, message, hint };
    return { code, message, hint, file: at.file, ...(at.range && { line: places.start(at).line }) };
}
const byPlace = (a, b) => byText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    byText(a.code, b.code) ||
    byText(a.message, b.message);
//# sourceMappingURL=index.js.map