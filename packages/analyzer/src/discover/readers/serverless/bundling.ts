import type { Stated } from '../../../model/place.ts';
import { entriesOf, itemsOf } from '../../nodes.ts';
import type { Service } from './service.ts';
import { isOpen, type Located, staticText } from './variables.ts';

const BUNDLERS =
  /(?:^|[/-])(?:esbuild|webpack|bundle|bundler|vite|rspack|rollup|parcel|browserify|browserifier|optimize|ncc)(?:-|$)/;
const ATTACHES_LAYERS =
  /layer|datadog|lumigo|lambda-insights|newrelic|new-relic|sentry|dynatrace|serverless-plugin-otel/;
const MAKES_NO_LAYERS =
  /offline|dotenv|prune|domain-manager|warmup|typescript|iam-roles|step-functions|scripts|dynamodb-local/;
const PACKS_MORE = /include|depend|packag|pack$|monorepo|external|symlink|copy|exclude/;

/** What a service's plugins do, by their names. */
export interface Plugins {
  /** A bundler follows imports out of the service's folder. */
  readonly bundle: boolean;
  /** Zips may hold other files than `package` says. */
  readonly mayPackOthers: boolean;
  /** Layers may be attached that no file of ours names. */
  readonly mayAttachLayers: boolean;
  /** Layers may exist that no file of ours declares. */
  readonly mayMakeLayers: boolean;
}

/** `plugins`, as a list or as `plugins.modules`, and the sections that only a bundler's plugin reads. */
export function pluginsOf(service: Service): Plugins {
  const { root, variables } = service;
  const stated = variables.member(root, 'plugins');
  const list = stated?.node.kind === 'map' ? variables.member(stated, 'modules') : stated;
  const items = list ? itemsOf(list.node).map((node) => variables.resolve({ node, file: list.file })) : [];
  const names = items.flatMap((item) => staticText(item)?.value ?? []);
  const isKnown = !isOpen(list) && names.length === items.length;
  const isSwitchedOff =
    names.some((name) => /esbuild/.test(name)) && isFalse(variables.member(root, 'custom', 'esbuild', 'bundle'));
  return {
    bundle: !isSwitchedOff && (names.some((name) => BUNDLERS.test(name)) || (!isKnown && hasBundlerSection(service))),
    mayPackOthers: !isKnown || names.some((name) => PACKS_MORE.test(name)),
    mayAttachLayers: !isKnown || names.some((name) => ATTACHES_LAYERS.test(name)),
    mayMakeLayers: !isKnown || !names.every((name) => BUNDLERS.test(name) || MAKES_NO_LAYERS.test(name)),
  };
}

/** Version 4 bundles by itself: TypeScript always, JavaScript where `build.esbuild` is configured. */
export function isBundledByFramework(
  { root, variables }: Service,
  unit: Located | undefined,
  entry: string | undefined,
): boolean {
  const version = staticText(variables.member(root, 'frameworkVersion'))?.value ?? '';
  const esbuild = variables.member(root, 'build', 'esbuild') ?? esbuildByName(variables.member(root, 'build'));
  if (isFalse(esbuild) || isFalse(variables.member(esbuild, 'bundle')) || isFalse(variables.member(unit, 'build')))
    return false;
  if (esbuild || staticText(variables.member(unit, 'build'))?.value === 'esbuild') return true;
  return /^[\s^~>=v]*4(?:\D|$)/.test(version) && entry !== undefined && /\.[cm]?tsx?$/.test(entry);
}

function hasBundlerSection({ root, variables }: Service): boolean {
  const custom = variables.member(root, 'custom');
  return (
    custom !== undefined &&
    entriesOf(custom.node).some(({ key }) => ['esbuild', 'webpack', 'bundle', 'vite'].includes(key))
  );
}

/** `build: esbuild`. */
const esbuildByName = (build: Located | undefined): Located | undefined =>
  staticText(build)?.value === 'esbuild' ? build : undefined;

const isFalse = (located: Located | undefined): boolean => staticText(located)?.value === 'false';

/**
 * What esbuild is told to leave out of the zip altogether: `exclude`. What is `external` alone is installed beside the bundle,
 * by serverless-esbuild and by version 4 alike. Undefined where another list may bring it back, or where it is not static.
 */
export function externalsOf({ root, variables }: Service): readonly Stated<string>[] | undefined {
  const list =
    variables.member(root, 'custom', 'esbuild', 'exclude') ?? variables.member(root, 'build', 'esbuild', 'exclude');
  if (list?.node.kind !== 'list' || variables.member(root, 'package')) return undefined;
  const items = itemsOf(list.node).map((node) => staticText(variables.resolve({ node, file: list.file })));
  const known = items.flatMap((item) => item ?? []);
  return known.length === items.length ? known : undefined;
}
