import { systemLibraries } from '../aws/system-libraries.ts';
import { listed, namesOf } from '../listed.ts';
import type { NativeBinary } from '../model/binary.ts';
import { baseName } from '../paths.ts';
import { append, sortedSet } from '../sorted.ts';
import { type Consumer, fitsMachine, loadersIn, nodeMajorsOf, pathOf } from './binary-consumers.ts';
import { defineRule } from './define.ts';
import { buildFamily, packageNameOf } from './platform-family.ts';

export const nativeAbi = defineRule({
  id: 'native-abi',
  scope: 'project',
  category: 'binaries',
  severity: 'error',
  recommended: true,
  summary: 'A native addon for another version of Node than the function runs on',
  messages: {
    otherNode:
      '{{file}} is built for NODE_MODULE_VERSION {{abi}}{{ofNode}} and not for the {{wanted}} of {{runtime}}, so {{functions}} cannot load it.',
  },
  hints: {
    otherNode:
      'Install {{what}} again with Node {{major}}, or take a release of it that uses Node-API, which is the same in every Node.',
  },
  *check(facts) {
    const failing = new Map<NativeBinary, Consumer[]>();
    for (const loader of loadersIn(facts))
      for (const binary of unloadable(loader.binaries, loader)) append(failing, binary, loader);
    for (const [binary, consumers] of failing) {
      const functions = sortedSet(consumers.flatMap(({ unit }) => (unit.kind === 'function' ? [unit.id] : [])));
      const layers = listed(consumers.map(({ unit }) => unit.name));
      const majors = [...new Set(consumers.flatMap(nodeMajorsOf))].sort((a, b) => a - b);
      const data = {
        file: baseName(pathOf(binary)),
        abi: String(binary.addon),
        ofNode: nodeOf(binary.addon),
        runtime: listed(majors.map((major) => `nodejs${major}.x`)),
        wanted: listed(majors.map((major) => String(systemLibraries.nodeAbi[major]))),
        functions: functions.length > 0 ? namesOf(facts, functions) : `functions that attach ${layers}`,
        what: packageNameOf(pathOf(binary)) ?? 'it',
        major: listed(majors.map(String)),
      };
      yield { message: 'otherNode', file: binary.file, range: [0, 0], functions, data };
    }
  },
});

/** The first of each family none of which a consumer's Node loads. */
function unloadable(binaries: readonly NativeBinary[], consumer: Consumer): NativeBinary[] {
  if (nodeMajorsOf(consumer).length === 0) return [];
  const families = new Map<string, NativeBinary[]>();
  for (const binary of binaries) {
    if (fitsMachine(binary, consumer) && binary.standIn !== 'fallback')
      append(families, buildFamily(pathOf(binary)), binary);
  }
  return [...families.values()].flatMap((family) => {
    const [first] = family;
    return first && !family.some((binary) => loads(binary, consumer)) ? [first] : [];
  });
}

/** Whether some Node that the consumer may run loads it; where a runtime is new to us, that is not known. */
function loads({ addon }: NativeBinary, consumer: Consumer): boolean {
  if (typeof addon !== 'number') return true;
  return nodeMajorsOf(consumer).some((major) => {
    const abi = systemLibraries.nodeAbi[major];
    return abi === undefined || abi === addon;
  });
}

/** ` (Node 18)`, where a version that AWS ever had on offer has that number. */
function nodeOf(abi: NativeBinary['addon']): string {
  const [major] = Object.entries(systemLibraries.nodeAbi).find(([, number]) => number === abi) ?? [];
  return major === undefined ? '' : ` (Node ${major})`;
}
