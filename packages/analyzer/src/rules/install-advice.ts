import { systemLibraries, systemOf } from '../aws/system-libraries.ts';
import { listed } from '../listed.ts';
import type { Path } from '../model/place.ts';
import type { Architecture } from '../model/workspace.ts';
import { sortedSet } from '../sorted.ts';
import { isForOnePlatform, packageNameOf } from './platform-family.ts';
import type { Consumer } from './binary-consumers.ts';

/** An engine of Prisma by its file name; its group is the platform that it names. */
const PRISMA_ENGINE =
  /(?:lib)?(?:query[_-]engine|schema-engine|migration-engine|prisma-fmt|introspection-engine)-(.+?)(?:\.so\.node|\.dylib\.node|\.dll\.node|\.exe|)$/;

export const prismaPlatform = (path: Path): string | undefined => PRISMA_ENGINE.exec(path)?.[1];

/** What Prisma calls a runtime, by which it looks for its engine. Undefined where that is not known, or several it is. */
export function prismaTarget({
  runtimes,
  architectures,
}: Pick<Consumer, 'runtimes' | 'architectures'>): string | undefined {
  const [runtime, ...others] = runtimes;
  const system = systemOf(runtime);
  if (system === undefined || others.length > 0 || architectures.length !== 1) return undefined;
  const openssl = systemLibraries.openssl[system];
  return architectures[0] === 'arm64' ? `linux-arm64-openssl-${openssl}` : `rhel-openssl-${openssl}`;
}

/** What brings the build for those who load it, by how the npm package around a path comes by its builds. */
export function installAdvice(path: Path, consumers: readonly Consumer[]): string {
  const name = packageNameOf(path);
  const architectures = sortedSet(consumers.flatMap((consumer) => consumer.architectures));
  if (prismaPlatform(path) !== undefined) {
    const targets = sortedSet(consumers.flatMap((consumer) => prismaTarget(consumer) ?? []));
    return engineAdvice(targets);
  }
  if (name === undefined) {
    const machine = architectures.length === 0 ? 'Linux' : `Linux on ${listed(architectures)}`;
    return `Build it for ${machine}, in a container of the runtime's own image.`;
  }
  const install = `\`${npmInstall(architectures)}\``;
  if (isForOnePlatform(name)) return `Run ${install}, which brings the npm package for Lambda instead.`;
  return `Install it with ${install}; what is compiled during the installation needs \`npm rebuild ${name}\` in a container of the runtime's own image.`;
}

export function engineAdvice(targets: readonly string[]): string {
  const named = targets.length > 0 ? targets.map((target) => `"${target}"`).join(', ') : 'the platform of Lambda';
  return `Add ${named} to \`binaryTargets\` of the generator in the Prisma schema, and run \`npx prisma generate\`.`;
}

/** The command that installs what Lambda loads, on whatever machine. */
export function npmInstall(architectures: readonly Architecture[], name?: string): string {
  const [only, ...others] = architectures;
  const cpu = only === undefined || others.length > 0 ? 'CPU' : NPM_CPU[only];
  return `npm install --os=linux --cpu=${cpu} --libc=glibc${name === undefined ? '' : ` ${name}`}`;
}

/** What npm and the packages for platforms call them. */
const NPM_CPU = { x86_64: 'x64', arm64: 'arm64' } as const;
