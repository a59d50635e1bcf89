import { systemLibraries, systemOf } from '../aws/system-libraries.ts';
import type { NativeBinary, SymbolLibrary } from '../model/binary.ts';
import type { Facts } from '../model/facts.ts';
import type { Path } from '../model/place.ts';
import type { Architecture, FunctionPackage, Layer, UnitId } from '../model/workspace.ts';
import { baseName } from '../paths.ts';
import { append } from '../sorted.ts';
import { compareVersions } from '../versions.ts';

/** Whoever may load a binary: a function, or, where nobody attaches a layer, the functions that its declaration speaks of. */
export interface Consumer {
  readonly unit: FunctionPackage | Layer;
  /** One of these; empty when that is not known. */
  readonly architectures: readonly Architecture[];
  readonly runtimes: readonly string[];
  /** The zips whose files it sees. */
  readonly sees: readonly UnitId[];
}

/** Where a binary lies, in a zip too. */
export const pathOf = ({ file, inside }: NativeBinary): Path => (inside === undefined ? file : `${file}/${inside}`);

/** Everybody whose zips may hold binaries, sorted as the workspace is. */
export function consumersIn({ workspace, layers }: Facts): readonly Consumer[] {
  const attached = workspace.functions.filter(({ packageType }) => packageType === 'Zip').map(asConsumer);
  const unattached = workspace.layers.filter(({ id }) => layers.get(id)?.attachedTo.length === 0).map(asAnybody);
  return [...attached, ...unattached];
}

function asConsumer(unit: FunctionPackage): Consumer {
  const attached = unit.layers.flatMap((reference) => (reference.kind === 'local' ? [reference.layer] : []));
  return {
    unit,
    architectures: unit.architecture ? [unit.architecture.value] : [],
    runtimes: unit.runtime ? [unit.runtime.value] : [],
    sees: [unit.id, ...attached],
  };
}

const asAnybody = (unit: Layer): Consumer => ({
  unit,
  architectures: unit.compatibleArchitectures.map(({ value }) => value),
  runtimes: unit.compatibleRuntimes.map(({ value }) => value),
  sees: [unit.id],
});

/** Everybody, with what each sees. */
export function loadersIn(facts: Facts): readonly (Consumer & { readonly binaries: readonly NativeBinary[] })[] {
  const byUnit = new Map<UnitId, NativeBinary[]>();
  for (const binary of facts.binaries) for (const unit of binary.units) append(byUnit, unit, binary);
  return byUnit.size === 0
    ? []
    : consumersIn(facts).map((consumer) => {
        const seen = new Set(consumer.sees.flatMap((unit) => byUnit.get(unit) ?? []));
        return { ...consumer, binaries: [...seen] };
      });
}

export const isSeenBy = ({ units }: NativeBinary, { sees }: Consumer): boolean => units.some((id) => sees.includes(id));

/** For Linux, and for a CPU that the consumer may have. */
export function fitsMachine({ os, architectures }: NativeBinary, consumer: Consumer): boolean {
  const wanted: readonly string[] = consumer.architectures;
  return os === 'linux' && (wanted.length === 0 || wanted.some((one) => architectures.includes(one)));
}

/** A symbol version that a runtime lacks. */
export interface Lack {
  readonly library: SymbolLibrary;
  readonly needed: string;
  readonly has: string;
  readonly runtime: string;
}

/** The first version that a binary asks for and no runtime of the consumer has; undefined where one may have all. */
export function lackOf(
  { versions = {} }: NativeBinary,
  { runtimes }: Consumer,
  ownLibraries: boolean,
): Lack | undefined {
  const lacks = runtimes.map((runtime): Lack | undefined => {
    const system = systemOf(runtime);
    if (system === undefined) return undefined;
    const checked = ownLibraries ? (['GLIBC'] as const) : (['GLIBC', 'GLIBCXX', 'CXXABI'] as const);
    for (const library of checked) {
      const [needed, has] = [versions[library], systemLibraries.systems[system][library]];
      if (needed !== undefined && compareVersions(needed, has) > 0) return { library, needed, has, runtime };
    }
    return undefined;
  });
  return lacks.every((lack) => lack !== undefined) ? lacks[0] : undefined;
}

/** Whether a consumer brings a C++ library of its own, which stands in for the system's. */
export const bringsOwnLibraries = (binaries: readonly NativeBinary[]): boolean =>
  binaries.some((binary) => baseName(pathOf(binary)).startsWith('libstdc++.so'));

/** The major versions of Node that a consumer may run; empty where it runs something else, or that is not known. */
export const nodeMajorsOf = ({ runtimes }: Consumer): readonly number[] =>
  runtimes.flatMap((runtime) => {
    const [, major] = /^nodejs(\d+)\.x$/.exec(runtime) ?? [];
    return major === undefined ? [] : [Number(major)];
  });
