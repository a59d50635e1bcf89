import { listed, namesOf } from '../listed.ts';
import type { NativeBinary } from '../model/binary.ts';
import type { Facts } from '../model/facts.ts';
import { baseName } from '../paths.ts';
import { append, sortedSet } from '../sorted.ts';
import { type Consumer, consumersIn, fitsMachine, isSeenBy, pathOf } from './binary-consumers.ts';
import { defineRule } from './define.ts';
import { installAdvice } from './install-advice.ts';
import { buildFamily, isForOnePlatform, packageNameOf, platformFamily } from './platform-family.ts';

export const nativeArchitecture = defineRule({
  id: 'native-architecture',
  scope: 'project',
  category: 'binaries',
  severity: 'error',
  recommended: true,
  summary: 'A native binary for another CPU or operating system than the function runs on',
  messages: {
    otherCpu: '{{file}} is built for {{built}} and not for the {{wanted}} of {{functions}}, so loading it fails.',
    otherSystem: '{{file}} is built for {{built}} and Lambda runs Linux, so loading it fails.',
    notAsStated:
      '{{file}} is built for {{built}} and {{layer}} is declared for {{wanted}}, so functions that attach it cannot load it.',
  },
  hints: {
    otherCpu: '{{advice}} Or change the architecture of the function.',
    otherSystem: '{{advice}}',
    notAsStated: '{{advice}} Or correct the architectures that the layer states.',
  },
  *check(facts) {
    const families = new Map<string, NativeBinary[]>();
    for (const binary of facts.binaries) append(families, platformFamily(pathOf(binary)), binary);
    const everybody = consumersIn(facts);
    for (const binary of facts.binaries) {
      if (binary.os === 'any' || binary.standIn !== undefined || isSideFile(pathOf(binary))) continue;
      const choices = families.get(platformFamily(pathOf(binary))) ?? [];
      const failing = everybody
        .filter((consumer) => isSeenBy(binary, consumer))
        .filter((consumer) => !choices.some((choice) => serves(choice, binary, consumer)));
      const [first] = failing;
      if (first) yield { ...wordsFor(facts, binary, failing, first), file: binary.file, range: [0, 0] };
    }
  },
});

/** WebAssembly stands in for a binary where it is the same thing built once more, or a package of its own among those for platforms. */
function serves(choice: NativeBinary, binary: NativeBinary, consumer: Consumer): boolean {
  if (!isSeenBy(choice, consumer)) return false;
  if (choice.os !== 'any') return fitsMachine(choice, consumer);
  const [one, other] = [pathOf(choice), pathOf(binary)];
  return packageNameOf(one) !== packageNameOf(other) || buildFamily(one) === buildFamily(other);
}

/** Files that lie beside what is loaded: that one speaks for them, or nothing on Linux ever asks for them. */
function isSideFile(file: string): boolean {
  const packageName = packageNameOf(file);
  // For macOS alone, and whoever needs it does without it elsewhere.
  if (packageName === 'fsevents') return true;
  if (packageName !== undefined)
    return /\.(?:dll|dylib)$/i.test(file) || (/\.exe$/i.test(file) && !isForOnePlatform(packageName));
  // Installers for Python bring launchers for Windows.
  return /(?:^|\/)(?:python|site-packages|setuptools|pip|distlib)\/.*\.(?:exe|dll|dylib)$/i.test(file);
}

function wordsFor(facts: Facts, binary: NativeBinary, failing: readonly Consumer[], first: Consumer) {
  const functions = sortedSet(failing.flatMap(({ unit }) => (unit.kind === 'function' ? [unit.id] : [])));
  const architectures = sortedSet(failing.flatMap((consumer) => consumer.architectures));
  const advice = installAdvice(pathOf(binary), failing);
  const data = { file: baseName(pathOf(binary)), built: built(binary), advice };
  if (binary.os !== 'linux') return { message: 'otherSystem' as const, functions, data };
  const wanted = listed(architectures);
  if (functions.length === 0) {
    return { message: 'notAsStated' as const, functions, data: { ...data, wanted, layer: first.unit.name } };
  }
  return { message: 'otherCpu' as const, functions, data: { ...data, wanted, functions: namesOf(facts, functions) } };
}

const SYSTEMS = {
  linux: 'Linux',
  darwin: 'macOS',
  windows: 'Windows',
  other: 'a system that is not Linux',
  any: 'any system',
};

const built = ({ os, architectures }: NativeBinary): string => `${SYSTEMS[os]} on ${listed(architectures)}`;
