export { analyze, analyzeDuplicates, analyzeGraph, type Analysis, type Run } from './analyze.ts';
export { diskHost } from './host/disk.ts';
export type { Host } from './host/host.ts';
export { memoryHost } from './host/memory.ts';
export type { NativeBinary } from './model/binary.ts';
export {
  type Acceptance,
  CLONE_KINDS,
  type CloneClass,
  type CloneKind,
  type Fragment,
  type Sharing,
} from './model/clone.ts';
export type { Facts } from './model/facts.ts';
export type { Edit, Finding, Severity } from './model/finding.ts';
export type { Edge, ModuleGraph, Target } from './model/graph.ts';
export type { ImportSite, Module } from './model/module.ts';
export type { Path, Place, Range } from './model/place.ts';
export type { Problem, ProblemCode } from './model/problem.ts';
export type { Proposal } from './model/proposal.ts';
export type {
  GraphReport,
  Position,
  Report,
  ReportedClass,
  ReportedDifference,
  ReportedDuplication,
  ReportedEdge,
  ReportedEdit,
  ReportedFinding,
  ReportedFragment,
  ReportedFunction,
  ReportedLayer,
  ReportedModule,
  ReportedProblem,
  ReportedProposal,
  ReportedReference,
} from './model/report.ts';
export type { FunctionPackage, Layer, LayerReference, UnitId, Workspace } from './model/workspace.ts';
export { type AllowedDuplicate, defaultOptions, type Options, type RuleSetting } from './options.ts';
export { buildGraphReport, buildReport } from './report/index.ts';
export type { Rule, RuleOptions } from './rules/define.ts';
export { findingsIndex } from './rules/findings-index.ts';
export { rules } from './rules/registry.ts';
