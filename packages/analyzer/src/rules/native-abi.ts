import { systemLibraries } from '../aws/system-libraries.ts';
import { listed, namesOf } from '../listed.ts';
import type { NativeBinary } from '../model/binary.ts';
import { baseName } from '../paths.ts';
import { append, sortedSet } from '../sorted.ts';
import { type Consumer, consumersIn, fitsMachine, isSeenBy, nodeMajorsOf, pathOf } from './binary-consumers.ts';
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
    for (const consumer of consumersIn(facts)) {
      if (nodeMajorsOf(consumer).length === 0) continue;
      const seen = facts.binaries.filter((binary) => isSeenBy(binary, consumer) && fitsMachine(binary, consumer));
      const builds = new Set(seen.filter((one) => loads(one, consumer)).map((one) => buildFamily(pathOf(one))));
      for (const binary of seen)
        if (!loads(binary, consumer) && !builds.has(buildFamily(pathOf(binary)))) append(failing, binary, consumer);
    }
    for (const [binary, consumers] of failing) {
      const functions = sortedSet(consumers.flatMap(({ unit }) => (unit.kind === 'function' ? [unit.id] : [])));
      const majors = [...new Set(consumers.flatMap(nodeMajorsOf))].sort((a, b) => a - b);
      yield {
        message: 'otherNode',
        file: binary.file,
        range: [0, 0],
        functions,
        data: {
          file: baseName(pathOf(binary)),
          abi: String(binary.addon),
          ofNode: nodeOf(binary.addon),
          runtime: listed(majors.map((major) => `nodejs${major}.x`)),
          wanted: listed(majors.map((major) => String(systemLibraries.nodeAbi[major]))),
          functions:
            functions.length > 0
              ? namesOf(facts, functions)
              : `functions that attach ${listed(consumers.map(({ unit }) => unit.name))}`,
          what: packageNameOf(pathOf(binary)) ?? 'it',
          major: listed(majors.map(String)),
        },
      };
    }
  },
});

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
