import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration } from './declarations/declaration.ts';
import { declarationOf } from './declarations/index.ts';

/** What our own report says of a function. */
export interface ReportedFunction {
  readonly id: string;
  readonly name: string;
  readonly framework: string;
  readonly declaredAt: { readonly file: string; readonly line: number };
  readonly codeDir?: string;
  readonly handler?: string;
  readonly entry?: string;
  readonly runtime?: string;
  readonly architecture?: 'x86_64' | 'arm64';
  readonly packageType: 'Zip' | 'Image';
  readonly bundled: boolean;
  readonly layers: readonly { readonly kind: string; readonly layer?: string; readonly arn?: string }[];
  readonly npmPackages: readonly string[];
}

interface ReportedLayer {
  readonly id: string;
  readonly contentDir?: string;
  readonly compatibleArchitectures: readonly string[];
  readonly attachedTo: readonly string[];
  readonly provides: readonly { readonly specifier?: string; readonly npm?: string }[];
}

export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Report {
  readonly functions: readonly ReportedFunction[];
  readonly layers: readonly ReportedLayer[];
  readonly findings: readonly ReportedFinding[];
}

/** What `layerlint graph --format json` says. */
export interface Graph {
  readonly modules: readonly { readonly file: string; readonly reachedBy: readonly string[] }[];
  readonly edges: readonly LayerImport[];
}

/** An import that a layer serves. */
export interface LayerImport {
  readonly from: string;
  readonly to?: string;
  readonly npm?: string;
  readonly layer?: string;
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly?: boolean;
}

/** A function, and its declaration where that can be edited. */
export interface Unit extends ReportedFunction {
  readonly declaration?: Declaration;
}

/** A copy of a repository as it was before any fault. */
export interface Project {
  readonly units: readonly Unit[];
  readonly layers: readonly ReportedLayer[];
  readonly layerImports: readonly LayerImport[];
  /** The functions that run a file. */
  reachedBy(file: string): readonly string[];
  has(file: string): boolean;
  read(file: string): string;
}

export function projectAt(root: string, { functions, layers }: Report, { modules, edges }: Graph): Project {
  const texts = new Map<string, string>();
  const read = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
    texts.set(file, text);
    return text;
  };
  const has = (file: string): boolean => existsSync(join(root, file));
  const reach = new Map(modules.map(({ file, reachedBy }) => [file, reachedBy]));
  return {
    units: functions.map((unit) => {
      const declaration = declarationOf(unit, { read, has });
      return declaration ? { ...unit, declaration } : unit;
    }),
    layers,
    layerImports: edges.filter(({ layer, typeOnly }) => layer !== undefined && typeOnly !== true),
    reachedBy: (file) => reach.get(file) ?? [],
    has,
    read,
  };
}
