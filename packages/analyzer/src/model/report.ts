import type { CloneClass, CloneKind } from './clone.ts';
import type { Severity } from './finding.ts';
import type { ImportKind } from './module.ts';
import type { Path } from './place.ts';
import type { ProblemCode } from './problem.ts';
import type { Proposal } from './proposal.ts';
import type { Architecture, Framework, UnitId } from './workspace.ts';

/** Lines and columns count from 1, in UTF-16 units; ends are exclusive in columns. */
export interface Position {
  readonly file: Path;
  readonly line: number;
  readonly column: number;
}

export type ReportedReference =
  | { readonly kind: 'local'; readonly layer: UnitId }
  | { readonly kind: 'arn'; readonly arn: string }
  | { readonly kind: 'unknown'; readonly text: string };

export interface ReportedFunction {
  readonly id: UnitId;
  readonly name: string;
  readonly framework: Framework;
  readonly declaredAt: Position;
  readonly codeDir?: Path;
  readonly handler?: string;
  readonly entry?: Path;
  readonly runtime?: string;
  readonly architecture?: Architecture;
  readonly packageType: 'Zip' | 'Image';
  readonly bundled: boolean;
  readonly layers: readonly ReportedReference[];
  /** Source files its entry reaches, itself included. */
  readonly modules: number;
  /** npm packages it reaches, wherever they come from. */
  readonly npmPackages: readonly string[];
  /** Of the source files it reaches, in UTF-8 bytes. */
  readonly sourceBytes: number;
  /** Of its zip; where all that ships is on this disk. */
  readonly unzippedBytes?: number;
}

export interface ReportedLayer {
  readonly id: UnitId;
  readonly name: string;
  readonly framework: Framework;
  readonly declaredAt: Position;
  readonly contentDir?: Path;
  readonly compatibleRuntimes: readonly string[];
  readonly compatibleArchitectures: readonly Architecture[];
  readonly attachedTo: readonly UnitId[];
  readonly provides: readonly (
    { readonly specifier: string; readonly file: Path } | { readonly npm: string; readonly version?: string }
  )[];
  /** Of its zip; where all that ships is on this disk. */
  readonly unzippedBytes?: number;
  /** Of the zip itself; measured where that takes little time. */
  readonly zippedBytes?: number;
}

/** Other text in a span of the finding's file. */
export interface ReportedEdit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly file: Path;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly functions: readonly UnitId[];
  readonly related: readonly (Position & { readonly message: string })[];
  /** What `--fix` does about it. */
  readonly fix?: readonly ReportedEdit[];
  /** What would mend it, if the user wants that. */
  readonly suggestion?: { readonly title: string; readonly edits: readonly ReportedEdit[] };
  readonly fingerprint: string;
  readonly docs: string;
}

export interface ReportedFragment {
  readonly file: Path;
  readonly startLine: number;
  readonly endLine: number;
  readonly name?: string;
  readonly units: readonly UnitId[];
  /** The newest commit that touched a line of it; with `--blame`. Absent where none is known to. */
  readonly lastChange?: {
    readonly commit: string;
    readonly author: string;
    /** The author's day, as in `2026-03-09`. */
    readonly date: string;
    readonly subject: string;
  };
}

/** Where a copy and the first one of its class differ. Lines count from 1, ends are the line after; equal where one side has nothing. */
export interface ReportedDifference {
  /** Which fragment, from 0; it is compared with fragment 0. */
  readonly fragment: number;
  readonly lines: number;
  readonly ranges: readonly {
    readonly start: number;
    readonly end: number;
    readonly baseStart: number;
    readonly baseEnd: number;
  }[];
}

export interface ReportedClass extends Omit<CloneClass, 'fragments' | 'acceptance'> {
  readonly fragments: readonly ReportedFragment[];
  /** Of renamed and near copies. */
  readonly differences?: readonly ReportedDifference[];
  /** Why it is there; among `duplicates`: it was accepted as a copy, and the copies now differ. */
  readonly acceptance?: { readonly reason: string; readonly file?: Path; readonly line?: number };
  /** That copies which differ now were once the same; with `--blame`. */
  readonly drift?: {
    /** The newest commit after which they were. */
    readonly since: string;
    readonly date: string;
    /** Positions in `fragments` of those that were changed since. */
    readonly changed: readonly number[];
  };
}

/** How much of some code stands elsewhere too. */
interface ReportedShare {
  readonly duplicatedLines: number;
  readonly totalLines: number;
  readonly percent: number;
}

export interface ReportedDuplication extends ReportedShare {
  readonly units: readonly (ReportedShare & { readonly unit: UnitId })[];
  /** All classes that were found, also those that are not told. */
  readonly classesByKind: Readonly<Record<CloneKind, number>>;
}

export interface ReportedProposal extends Omit<Proposal, 'because'> {
  readonly because: readonly { readonly saw: string; readonly file: Path; readonly line: number }[];
}

export interface ReportedProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
  readonly file?: Path;
  readonly line?: number;
}

/** `check --format json`, and what every reporter receives. Public: `schema/report-v1.json` describes it. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'layerlint'; readonly version: string };
  readonly functions: readonly ReportedFunction[];
  readonly layers: readonly ReportedLayer[];
  readonly graph: {
    readonly modules: number;
    readonly edges: number;
    readonly unresolved: number;
    readonly cycles: number;
  };
  readonly findings: readonly ReportedFinding[];
  /** With `--fix`: how many findings were mended before what is left was reported, and in which files. */
  readonly fixed?: { readonly findings: number; readonly files: readonly Path[] };
  readonly duplicates: readonly ReportedClass[];
  /** There on purpose, as a comment or the config says: no findings, and no part of the percentages. */
  readonly acceptedDuplicates: readonly ReportedClass[];
  readonly duplication: ReportedDuplication;
  /** With `--blame`: of how many classes the history was read, the largest first, and how many there are. */
  readonly history?: { readonly classes: number; readonly of: number };
  readonly proposals: readonly ReportedProposal[];
  readonly problems: readonly ReportedProblem[];
  readonly summary: {
    readonly functions: number;
    readonly layers: number;
    readonly modules: number;
    readonly lines: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Findings that a disable comment silenced. */
    readonly suppressed: number;
    readonly duplicates: number;
    readonly acceptedDuplicates: number;
    readonly proposals: number;
  };
}

export interface ReportedModule {
  readonly file: Path;
  readonly units: readonly UnitId[];
  readonly reachedBy: readonly UnitId[];
  readonly bytes: number;
  readonly lines: number;
}

export interface ReportedEdge {
  readonly from: Path;
  readonly to?: Path;
  readonly npm?: string;
  readonly builtin?: string;
  readonly layer?: UnitId;
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly line: number;
  readonly typeOnly?: true;
  readonly unresolved?: true;
}

/** `graph --format json`. Public: `schema/graph-v1.json` describes it. */
export interface GraphReport {
  readonly schemaVersion: 1;
  readonly modules: readonly ReportedModule[];
  readonly edges: readonly ReportedEdge[];
  readonly cycles: readonly (readonly Path[])[];
  /** For the compiler alone: some step of each is an import of types. */
  readonly typeCycles?: readonly (readonly Path[])[];
}
