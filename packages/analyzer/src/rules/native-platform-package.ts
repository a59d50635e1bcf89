import { listed, namesOf } from '../listed.ts';
import type { NativeBinary, PlatformBuild, PlatformPackage } from '../model/binary.ts';
import type { Facts } from '../model/facts.ts';
import { baseName } from '../paths.ts';
import { append, sortedSet } from '../sorted.ts';
import { type Consumer, consumersIn, fitsMachine, isSeenBy, loadersIn, pathOf } from './binary-consumers.ts';
import { defineRule } from './define.ts';
import { installAdvice, npmInstall, prismaPlatform, prismaTarget } from './install-advice.ts';
import { buildFamily, nameWithoutPlatform, packageNameOf } from './platform-family.ts';

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
    prismaEngine: '{{file}} is the engine of Prisma for {{built}}, and {{functions}} looks for the one for {{wanted}}.',
  },
  hints: {
    notLocked: '{{how}}',
    notInstalled: 'Run `{{command}}` in the folder that ships, and not with `--omit=optional`.',
    prismaEngine: '{{how}}',
  },
  *check(facts) {
    for (const one of facts.platformPackages) yield* missingBuilds(facts, one);
    yield* foreignEngines(facts);
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

/** Prisma looks for its engine by the name of the platform alone, so one for another Linux is as good as none. */
function* foreignEngines(facts: Facts) {
  const failing = new Map<NativeBinary, Consumer[]>();
  for (const loader of loadersIn(facts)) {
    const wanted = prismaTarget(loader);
    if (wanted === undefined || loader.unit.kind !== 'function') continue;
    const engines = loader.binaries.filter((binary) => prismaPlatform(pathOf(binary)) !== undefined);
    const served = new Set(
      engines.filter((one) => prismaPlatform(pathOf(one)) === wanted).map((one) => buildFamily(pathOf(one))),
    );
    // One for another CPU or system is told by another rule.
    for (const engine of engines)
      if (fitsMachine(engine, loader) && !served.has(buildFamily(pathOf(engine)))) append(failing, engine, loader);
  }
  for (const [engine, consumers] of failing) {
    const path = pathOf(engine);
    const functions = consumers.map(({ unit }) => unit.id);
    const data = {
      file: baseName(path),
      built: prismaPlatform(path) ?? '',
      wanted: listed(consumers.flatMap((consumer) => prismaTarget(consumer) ?? [])),
      functions: namesOf(facts, functions),
      how: installAdvice(path, consumers),
    };
    yield { message: 'prismaEngine' as const, file: engine.file, range: [0, 0] as const, functions, data };
  }
}
