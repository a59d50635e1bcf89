import type { Host } from '../host/host.ts';
import { dependenciesOf, readPackageJson } from '../layers/index.ts';
import type { PrismaEngines } from '../model/binary.ts';
import type { Edge } from '../model/graph.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage } from '../model/workspace.ts';
import { folderOf, isBelow, joinPath, upward } from '../paths.ts';
import { byText, sortedSet } from '../sorted.ts';
import { overlap } from '../version-range.ts';
import { importsIn, type Surroundings } from './needs.ts';
import { type Generator, generatorsIn } from './prisma-schema.ts';

const CLIENT = '@prisma/client';

/** A generator of a client in JavaScript. */
interface Client {
  readonly schema: Path;
  readonly generator: Generator;
  /** Where the client lands; undefined for its usual place in node_modules. */
  readonly output: Path | undefined;
}

/**
 * The engines that `prisma generate` puts beside the clients that functions start, as the `binaryTargets` of their schemas
 * say. Nothing where a client needs no engine, or it is not sure which schema it is made from.
 */
export function findPrismaEngines(surroundings: Surroundings): readonly PrismaEngines[] {
  const { host } = surroundings;
  const clients = host.files.filter((file) => file.endsWith('.prisma')).flatMap((schema) => clientsIn(host, schema));
  if (clients.length === 0) return [];
  const found = new Map<string, PrismaEngines>();
  for (const { edge, unit } of importsIn(surroundings)) {
    const client = startedBy(edge, clients, host);
    const targets = client && targetsOf(client.generator);
    if (!client || !targets || !needsEngine(client, edge.from, unit, host)) continue;
    if (targets.includes('native') && isBuiltInContainer(host, unit)) continue;
    const { at } = client.generator.settings.get('binaryTargets') ?? client.generator;
    const key = `${client.schema}\0${at[0]}`;
    const functions = sortedSet([...(found.get(key)?.functions ?? []), unit.id]);
    found.set(key, { at: { file: client.schema, range: at }, targets, functions });
  }
  return [...found].sort(([a], [b]) => byText(a, b)).map(([, one]) => one);
}

const USUAL_OUTPUT = /(?:^|\/)node_modules\/[.@]prisma\/client$/;

function clientsIn(host: Host, schema: Path): Client[] {
  return generatorsIn(host.read(schema) ?? '').flatMap((generator): Client[] => {
    const [provider] = generator.settings.get('provider')?.values ?? [];
    if (provider !== 'prisma-client-js' && provider !== 'prisma-client') return [];
    const output = generator.settings.get('output');
    const [path] = output?.values ?? [];
    // Where an environment variable says, nobody knows.
    if (output && path === undefined) return [];
    const folder = path === undefined ? undefined : joinPath(folderOf(schema), path);
    return [{ schema, generator, output: folder !== undefined && USUAL_OUTPUT.test(folder) ? undefined : folder }];
  });
}

/** The client that a module makes an instance of. Entries such as `@prisma/client/edge` have no engine. */
function startedBy({ from, site, target }: Edge, clients: readonly Client[], host: Host): Client | undefined {
  const path = 'file' in target ? target.file : joinPath(folderOf(from), site.specifier);
  const candidates =
    target.kind === 'npm'
      ? clients.filter(({ output }) => output === undefined && site.specifier === CLIENT)
      : clients.filter(({ output = '' }) => output !== '' && path !== undefined && isBelow(path, output));
  if (candidates.length === 0 || /\/(?:edge|wasm)(?:\.\w+)?$/.test(site.specifier)) return undefined;
  if (!startsClient(host.read(from) ?? '')) return undefined;
  return target.kind === 'npm' ? nearest(candidates, from) : candidates[0];
}

const startsClient = (text: string): boolean => /\b(?:new|extends)\s+(?:\w+\.)*PrismaClient\b/.test(text);

/** The only one below the nearest folder around a module that holds one. */
function nearest(clients: readonly Client[], from: Path): Client | undefined {
  for (const folder of upward(folderOf(from))) {
    const below = clients.filter(({ schema }) => isBelow(schema, folder));
    if (below.length > 0) return below.length === 1 ? below[0] : undefined;
  }
  return undefined;
}

/** By default for the machine that generates it. Undefined where an environment variable decides. */
function targetsOf({ settings }: Generator): readonly string[] | undefined {
  const targets = settings.get('binaryTargets');
  return targets ? targets.values : ['native'];
}

/** `sam build --use-container`, by default: then the machine that builds is like the one that runs. */
function isBuiltInContainer(host: Host, { declaredAt }: FunctionPackage): boolean {
  const config = joinPath(folderOf(declaredAt.file), 'samconfig.toml') ?? '';
  return host.kind(config) === 'file' && /^\s*use_container\s*=\s*"?true/m.test(host.read(config) ?? '');
}

/** `prisma generate --no-engine`, and its older names, for a proxy that runs the engine elsewhere. */
const WITHOUT_ENGINE = /--(?:no-engine|data-proxy|accelerate)\b|@prisma\/extension-accelerate/;

/** Whether the client is sure to load an engine of its own. Since version 7 there is none. */
function needsEngine({ schema, generator }: Client, from: Path, unit: FunctionPackage, host: Host): boolean {
  // `client`, or what an environment variable says.
  const engines = generator.settings.get('engineType');
  if (engines && !/^(?:library|binary)$/.test(engines.values?.join() ?? '')) return false;
  if (generator.settings.get('previewFeatures')?.values?.includes('queryCompiler')) return false;
  if (unit.environment?.has('PRISMA_QUERY_ENGINE_LIBRARY') || unit.environment?.has('PRISMA_QUERY_ENGINE_BINARY'))
    return false;
  if (/\burl\s*=\s*"prisma/.test(host.read(schema) ?? '')) return false;
  const manifests = [from, schema].flatMap((file) =>
    [...upward(folderOf(file))].map((folder) => joinPath(folder, 'package.json') ?? 'package.json'),
  );
  const range = manifests.flatMap((file) => wanted(host, file) ?? [])[0];
  if (range === undefined || overlap(range, '>=7.0.0-0') !== false) return false;
  return !manifests.some((file) => host.kind(file) === 'file' && WITHOUT_ENGINE.test(host.read(file) ?? ''));
}

const wanted = (host: Host, manifest: Path): string | undefined =>
  dependenciesOf(readPackageJson(host, manifest), ['dependencies', 'devDependencies', 'peerDependencies']).get(CLIENT);
