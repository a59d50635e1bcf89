import { listed, namesOf } from '../listed.ts';
import type { NativeBinary, SymbolLibrary } from '../model/binary.ts';
import type { Facts } from '../model/facts.ts';
import { baseName } from '../paths.ts';
import { append, sortedSet } from '../sorted.ts';
import { bringsOwnLibraries, type Consumer, fitsMachine, lackOf, loadersIn, pathOf } from './binary-consumers.ts';
import { defineRule } from './define.ts';
import { installAdvice } from './install-advice.ts';
import { buildFamily, platformFamily } from './platform-family.ts';

export const nativeLibc = defineRule({
  id: 'native-libc',
  scope: 'project',
  category: 'binaries',
  severity: 'error',
  recommended: true,
  summary: 'A native binary for musl, or for newer system libraries than the runtime has',
  messages: {
    musl: '{{file}} is built for musl, the C library of Alpine, and Lambda has glibc, so {{functions}} cannot load it.',
    tooNew:
      '{{file}} asks for {{library}} {{needed}}, newer than the {{has}} of {{runtime}}, so {{functions}} cannot load it.',
  },
  hints: {
    musl: '{{advice}}',
    tooNew:
      'Build it in a container of the image of {{runtime}}, take a release of the npm package that asks for less, or move to a runtime with a newer system.',
  },
  *check(facts) {
    const failing = new Map<NativeBinary, Consumer[]>();
    for (const loader of loadersIn(facts))
      for (const binary of unloadable(loader.binaries, loader)) append(failing, binary, loader);
    for (const [binary, consumers] of failing) {
      // Functions on different systems miss different things.
      const alike = new Map<string | undefined, Consumer[]>();
      for (const consumer of consumers) append(alike, lackOf(binary, consumer, false)?.has, consumer);
      for (const group of alike.values())
        yield { ...wordsFor(facts, binary, group), file: binary.file, range: [0, 0] as const };
    }
  },
});

/** Those among what a consumer sees that fit its machine, but not its libraries, and have no stand-in that does. */
function unloadable(binaries: readonly NativeBinary[], consumer: Consumer): NativeBinary[] {
  const own = bringsOwnLibraries(binaries);
  const forMachine = binaries.filter((binary) => fitsMachine(binary, consumer));
  const loads = (binary: NativeBinary) => binary.libc !== 'musl' && !lackOf(binary, consumer, own);
  const builds = new Set(forMachine.filter(loads).map((binary) => buildFamily(pathOf(binary))));
  // Code that has a build for musl beside others knows which one to load.
  const families = new Set(forMachine.filter(loads).map((binary) => platformFamily(pathOf(binary))));
  for (const binary of binaries) if (binary.os === 'any') builds.add(buildFamily(pathOf(binary)));
  return forMachine.filter(
    (binary) =>
      !loads(binary) &&
      binary.standIn !== 'fallback' &&
      !builds.has(buildFamily(pathOf(binary))) &&
      !(binary.libc === 'musl' && families.has(platformFamily(pathOf(binary)))),
  );
}

const LIBRARY_NAMES: Readonly<Record<SymbolLibrary, string>> = {
  GLIBC: 'glibc',
  GLIBCXX: 'libstdc++ with GLIBCXX',
  CXXABI: 'libstdc++ with CXXABI',
};

function wordsFor(facts: Facts, binary: NativeBinary, consumers: readonly Consumer[]) {
  const functions = sortedSet(consumers.flatMap(({ unit }) => (unit.kind === 'function' ? [unit.id] : [])));
  const layers = listed(consumers.map(({ unit }) => unit.name));
  const named = functions.length > 0 ? namesOf(facts, functions) : `functions that attach ${layers}`;
  const data = { file: baseName(pathOf(binary)), functions: named };
  const lack = consumers.map((consumer) => lackOf(binary, consumer, false)).find((one) => one !== undefined);
  if (binary.libc === 'musl' || !lack) {
    const advice = installAdvice(pathOf(binary), consumers);
    return { message: 'musl' as const, functions, data: { ...data, advice } };
  }
  const { library, needed, has } = lack;
  const runtime = listed(sortedSet(consumers.flatMap(({ runtimes }) => runtimes)));
  return {
    message: 'tooNew' as const,
    functions,
    data: { ...data, library: LIBRARY_NAMES[library], needed, has, runtime },
  };
}
