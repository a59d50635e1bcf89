import { COMMON_FOLDERS, LANGUAGE_FOLDERS, type LayerFolders, layerFolders } from '../aws/layer-folders.ts';
import { listed, namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Severity } from '../model/finding.ts';
import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
import type { FunctionPackage, Layer, UnitId } from '../model/workspace.ts';
import { modulesReachedBy } from '../reached-modules.ts';
import { byText, sortedSet } from '../sorted.ts';
import { defineRule } from './define.ts';

export const validLayerStructure = defineRule({
  id: 'valid-layer-structure',
  scope: 'project',
  category: 'declarations',
  severity: 'error',
  recommended: true,
  summary: 'A layer whose files land where the runtime does not look',
  messages: {
    doubled:
      'The content of {{layer}} lands in /opt/{{folder}}/{{folder}}, one {{folder}} too deep for the runtime to find anything there.',
    otherVersion:
      '{{layer}} has its packages in /opt/{{folder}}, where only version {{version}} of the language looks, and the runtime of {{functions}} is {{runtime}}.',
    nothingFound:
      'Nothing of {{layer}} lands where {{runtime}} looks: {{example}} becomes /opt/{{example}}, and {{functions}} names no path below /opt.',
    // Code of other languages is not read.
    onlyByPath:
      'Nothing of {{layer}} lands where {{runtime}} looks: {{example}} becomes /opt/{{example}}, which {{functions}} finds only by that path.',
  },
  hints: {
    doubled:
      'Take one folder {{folder}} out of the content: where a layer has a BuildMethod, `sam build` puts everything below one by itself.',
    otherVersion: 'Install the packages for {{runtime}}, or lay them into the folder for all versions of the language.',
    nothingFound: 'Move the content into a folder {{home}}{{packages}}{{build}}.',
    onlyByPath: 'Move the content into a folder {{home}}{{build}}.',
  },
  *check(facts) {
    for (const layer of facts.workspace.layers) {
      const content = facts.layers.get(layer.id);
      const fault = content && faultOf(layer, content, facts);
      if (!fault) continue;
      const { file, range = [0, 0] } = layer.contentAt ?? layer.declaredAt;
      const functions = fault.functions;
      const data = { layer: layer.name, functions: namesOf(facts, functions), ...fault.data };
      yield { message: fault.message, severity: fault.severity, file, range, functions, data };
    }
  },
});

interface Fault {
  readonly message: 'doubled' | 'otherVersion' | 'nothingFound' | 'onlyByPath';
  readonly severity: Severity;
  readonly functions: readonly UnitId[];
  readonly data: Readonly<Record<string, string>>;
}

function faultOf(layer: Layer, content: LayerContent, facts: Facts): Fault | undefined {
  const attaching = facts.workspace.functions.filter(
    ({ id, packageType }) => packageType === 'Zip' && content.attachedTo.includes(id),
  );
  const paths = [...content.files.keys(), ...[...content.packages.keys()].map((path) => `${path}/`)].sort(byText);
  return (
    doubled(paths, attaching, facts) ??
    (content.complete ? (otherVersion(paths, attaching) ?? nothingFound(layer, paths, attaching, facts)) : undefined)
  );
}

/** `nodejs/nodejs`, unless somebody spells it like that. */
function doubled(paths: readonly Path[], attaching: readonly FunctionPackage[], facts: Facts): Fault | undefined {
  const folder = LANGUAGE_FOLDERS.find((name) => paths.some((path) => path.startsWith(`${name}/${name}/`)));
  if (folder === undefined || attaching.some((unit) => names(unit, `${folder}/${folder}`, facts))) return undefined;
  // Beside what is in its right place, a folder of that name is a folder like any other.
  if (paths.some((path) => isFound(path, folder))) return undefined;
  return { message: 'doubled', severity: 'error', functions: attaching.map(({ id }) => id), data: { folder } };
}

/** Files that say how a folder is built are no content. */
const BUILD_FILES =
  /(?:^|\/)(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|tsconfig[\w.]*\.json|requirements[\w.-]*\.txt|Pipfile(?:\.lock)?|pyproject\.toml|poetry\.lock|uv\.lock|Gemfile(?:\.lock)?|Makefile|Dockerfile|README[\w.]*|LICENSE[\w.]*|[\w.-]+\.sh|\.[\w.-]+)$/i;

const isFound = (path: Path, folder: string): boolean =>
  path.startsWith(`${folder}/`) && !path.startsWith(`${folder}/${folder}/`) && !BUILD_FILES.test(path);

/** Packages in a folder that the version of nobody who attaches the layer looks into. */
function otherVersion(paths: readonly Path[], attaching: readonly FunctionPackage[]): Fault | undefined {
  const languages = attaching.map(({ runtime }) => (runtime ? layerFolders(runtime.value) : undefined));
  const [language] = languages;
  if (!language?.versioned || languages.some((one) => one !== language)) return undefined;
  const { versioned, common, versionOf } = language;
  const versions = sortedSet(paths.flatMap((path) => versioned.exec(path)?.[1] ?? []));
  if (versions.length === 0 || paths.some((path) => isContent(path, common))) return undefined;
  const runtimes = sortedSet(attaching.flatMap(({ runtime }) => runtime?.value ?? []));
  if (runtimes.some((runtime) => versions.includes(versionOf(runtime)))) return undefined;
  const folder = (paths.map((path) => versioned.exec(path)?.[0]).find((found) => found !== undefined) ?? '').slice(
    0,
    -1,
  );
  const data = { folder, version: listed(versions), runtime: listed(runtimes) };
  return { message: 'otherVersion', severity: 'error', functions: attaching.map(({ id }) => id), data };
}

const isContent = (path: Path, folder: RegExp): boolean => folder.test(path) && !BUILD_FILES.test(path);

/** Content beside all folders that are searched, of a layer for one language alone. */
function nothingFound(
  { compatibleRuntimes, runtimesOpen, framework }: Layer,
  paths: readonly Path[],
  attaching: readonly FunctionPackage[],
  facts: Facts,
): Fault | undefined {
  const stated = compatibleRuntimes.map(({ value }) => value);
  const runtimes = sortedSet([...attaching.flatMap(({ runtime }) => runtime?.value ?? []), ...stated]);
  const languages = runtimes.map(layerFolders);
  const [language] = languages;
  if (!language || runtimesOpen || languages.some((one) => one !== language)) return undefined;
  if (attaching.length === 0 || attaching.some(({ runtime }) => !runtime)) return undefined;
  const example = paths.find((path) => isSourceOf(path, language));
  const isReached = paths.some((path) => COMMON_FOLDERS.test(path) || path.startsWith(`${language.folder}/`));
  if (example === undefined || isReached || attaching.some((unit) => mayName(unit, facts))) return undefined;
  const { folder } = language;
  const data = {
    example,
    runtime: listed(runtimes),
    home: HOMES[folder],
    packages: folder === 'nodejs' ? ', npm packages into nodejs/node_modules' : '',
    build: framework === 'sam' ? '; or set BuildMethod, so that `sam build` does it' : '',
  };
  const message = folder === 'nodejs' ? 'nothingFound' : 'onlyByPath';
  return { message, severity: 'warning', functions: attaching.map(({ id }) => id), data };
}

/** The folder that a runtime searches, whatever its version. */
const HOMES: Readonly<Record<LayerFolders['folder'], string>> = {
  nodejs: 'nodejs',
  python: 'python',
  ruby: 'ruby/lib',
  java: 'java/lib',
};

const SOURCES: Readonly<Record<LayerFolders['folder'], RegExp>> = {
  nodejs: /\.(?:[cm]?js|json|node)$|^node_modules\//,
  python: /\.(?:py|so)$/,
  ruby: /\.rb$/,
  java: /\.jar$/,
};

const isSourceOf = (path: Path, { folder }: LayerFolders): boolean =>
  SOURCES[folder].test(path) && !BUILD_FILES.test(path);

/** A path below `/opt` leads anywhere; code that we cannot read may hold one. */
function mayName(unit: FunctionPackage, facts: Facts): boolean {
  const isNode = unit.runtime?.value.startsWith('nodejs') === true;
  return (isNode && unit.entry === undefined) || names(unit, '/opt', facts);
}

function names({ id, environment }: FunctionPackage, text: string, { graph }: Facts): boolean {
  const values = [...(environment?.values() ?? [])].map(({ value = '' }) => value);
  return [...modulesReachedBy(id, graph).map((module) => module.text), ...values].some((one) => one.includes(text));
}
