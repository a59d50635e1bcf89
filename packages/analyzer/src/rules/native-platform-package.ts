import { listed, namesOf } from '../listed.ts';
import type { NativeBinary, PlatformBuild, PlatformPackage } from '../model/binary.ts';
import type { Facts } from '../model/facts.ts';
import { append, sortedSet } from '../sorted.ts';
import { type Consumer, consumersIn, fitsMachine, isSeenBy, pathOf } from './binary-consumers.ts';
import { defineRule } from './define.ts';
import { npmInstall } from './install-advice.ts';
import { nameWithoutPlatform, packageNameOf } from './platform-family.ts';
import { enginesToCome, foreignEngines } from './prisma-engines.ts';

export const nativePlatformPackage = defineRule({
  id: 'native-platform-package',
  scope: 'project',
  category: 'binaries',
  severity: 'error',
  recommended: true,
  summary: 'An npm package without the build of it that Lambda loads',
  messages: {
    notLocked:
      '{{lock}} has no {{missing}}, so what an install by it brings of {{name}} does not run on Linux with {{cpu}}, as {{functions}} does.',
    notInstalled: '{{name}} is installed without {{missing}}, so {{functions}} cannot load it on Linux with {{cpu}}.',
    notBuilt:
      '{{name}} is installed without its compiled part, which its installation makes or fetches, so {{functions}} cannot load it.',
    prismaEngine: '{{file}} is the engine of Prisma for {{built}}, and {{functions}} looks for the one for {{wanted}}.',
    prismaTargets:
      'This schema has `prisma generate` bring the engine for {{built}}, and {{functions}} looks for the one for {{wanted}}.',
    prismaNative:
      'This schema has `prisma generate` bring the engine for {{built}}, and {{functions}} looks for the one for {{wanted}}: it is there only where that machine is like Lambda’s.',
  },
  hints: {
    notLocked: '{{how}}',
    notInstalled: 'Run `{{command}}` in the folder that ships, and not with `--omit=optional`.',
    notBuilt:
      'Run `npm rebuild {{name}}` in a container of the runtime’s own image, and let installation scripts run: no `--ignore-scripts`, and `pnpm approve-builds`.',
    prismaEngine: '{{how}}',
    prismaTargets: '{{how}}',
    prismaNative: '{{how}}',
  },
  *check(facts) {
    for (const one of facts.platformPackages) yield* missingBuilds(facts, one);
    for (const { name, at, functions } of facts.unbuiltPackages) {
      const { file, range = [0, 0] } = at;
      yield { message: 'notBuilt', file, range, functions, data: { name, functions: namesOf(facts, functions) } };
    }
    yield* foreignEngines(facts);
    yield* enginesToCome(facts);
  },
});

/** One match for each list of builds that some functions lack. */
function* missingBuilds(facts: Facts, one: PlatformPackage) {
  const lacking = new Map<string, Consumer[]>();
  for (const consumer of consumersIn(facts)) {
    if (!one.functions.includes(consumer.unit.id)) continue;
    const missing = missingFor(one, consumer, facts.binaries);
    if (missing.length > 0) append(lacking, listed(missing), consumer);
  }
  for (const [missing, consumers] of lacking) {
    const functions = consumers.map(({ unit }) => unit.id);
    const architectures = sortedSet(consumers.flatMap((consumer) => consumer.architectures));
    const words = { name: one.name, missing, cpu: listed(architectures), functions: namesOf(facts, functions) };
    const place = { file: one.at.file, range: one.at.range ?? ([0, 0] as const), functions };
    const command = npmInstall(architectures, one.name);
    if (one.lock === undefined) yield { message: 'notInstalled' as const, ...place, data: { ...words, command } };
    else {
      const how = lockAdvice(one.lock, command, missing);
      yield { message: 'notLocked' as const, ...place, data: { ...words, lock: one.lock, how } };
    }
  }
}

/** Of each part of an npm package, sharp has two, the builds one of which a consumer needs and has not. */
function missingFor(
  { name, builds, lock }: PlatformPackage,
  consumer: Consumer,
  binaries: readonly NativeBinary[],
): string[] {
  const [architecture, ...others] = consumer.architectures;
  if (architecture === undefined || others.length > 0) return [];
  // Older versions, and installation scripts, put the build into the npm package itself.
  const bringsOwn = binaries.some(
    (binary) => packageNameOf(pathOf(binary)) === name && isSeenBy(binary, consumer) && fitsMachine(binary, consumer),
  );
  if (lock === undefined && bringsOwn) return [];
  const parts = new Map<string, PlatformBuild[]>();
  for (const build of builds) append(parts, nameWithoutPlatform(build.name), build);
  return [...parts.values()].flatMap((part) => {
    const wanted = part.filter((build) => build.architecture === architecture && build.libc !== 'musl');
    // What is installed for another machine is told where it lies.
    const isThere = part.some((build) => build.present && (lock === undefined || build.wasm || wanted.includes(build)));
    return wanted.length === 0 || isThere ? [] : [wanted.map((build) => build.name).join(' or ')];
  });
}

function lockAdvice(lock: string, command: string, missing: string): string {
  const [architecture] = /arm64|aarch64/.exec(missing) ? ['arm64'] : ['x64'];
  if (lock.endsWith('pnpm-lock.yaml'))
    return `Name \`os: [linux]\`, \`cpu: [${architecture}]\` and \`libc: [glibc]\` in \`supportedArchitectures\` of pnpm-workspace.yaml, and install again.`;
  if (lock.endsWith('yarn.lock')) return `Delete the entries of the npm package in ${lock} and run \`yarn install\`.`;
  return `Run \`${command}\` and commit ${lock}; where npm leaves it out again, delete node_modules and ${lock} before.`;
}
