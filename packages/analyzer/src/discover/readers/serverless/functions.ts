import { defaultArchitecture, isArchitecture } from '../../architectures.ts';
import type { Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Architecture, UnitId } from '../../../model/workspace.ts';
import { joinPath } from '../../../paths.ts';
import { findEntry } from '../../handler.ts';
import type { DeclaredFunction } from '../../reader.ts';
import { zipAt } from '../../shipped-zip.ts';
import { externalsOf, isBundledByFramework, type Plugins } from './bundling.ts';
import { environmentOf } from './environment.ts';
import { imageCode } from './images.ts';
import { layerList, lostLayers } from './layer-references.ts';
import { patternsOf } from './packaging.ts';
import { type Declaration, declarationsIn, openValue, type Service } from './service.ts';
import { isOpen, type Located, staticText } from './variables.ts';

/** What a service's functions are read with. */
export interface Surroundings {
  readonly plugins: Plugins;
  /** Layers of this service, by logical id. */
  readonly layersById: ReadonlyMap<string, UnitId>;
  /** Whether `layersById` holds every layer of this service. */
  readonly knowsLayers: boolean;
}

/** Every function below `functions`, of any runtime. */
export function functionsIn(
  service: Service,
  around: Surroundings,
): { readonly functions: readonly DeclaredFunction[]; readonly problems: readonly Problem[] } {
  const { declarations, problems } = declarationsIn(service, 'functions');
  const declared = declarations.filter(({ value }) => value !== undefined);
  return {
    functions: declared.map((declaration) => functionOf(service, declaration, around)),
    problems: [
      ...problems,
      ...declared.flatMap((declaration) => openValues(service, declaration)),
      ...(around.knowsLayers
        ? declared.flatMap(({ name, value }) => lostLayers(service, name, layersFor(service, value), around.layersById))
        : []),
    ],
  };
}

function functionOf(
  service: Service,
  { name, declaredAt, value }: Declaration,
  { plugins, layersById }: Surroundings,
): DeclaredFunction {
  const isImage = hasImage(service, value);
  const handler = isImage ? undefined : staticText(service.variables.member(value, 'handler'));
  const runtime = isImage ? undefined : staticText(own(service, value, 'runtime'));
  const architecture = architectureOf(service, value, declaredAt);
  const region = staticText(service.variables.member(service.provider, 'region'));
  const environment = environmentOf(service, value);
  const { layers, complete } = layerList(service, layersFor(service, value), layersById);
  const replacedLayers = replacedBy(service, value, layersById);
  return {
    kind: 'function',
    id: `${service.file}#${name}`,
    name,
    framework: 'serverless',
    declaredAt,
    ...(region && { region }),
    ...(isImage ? imageCode(service, value) : codeOf(service, value, handler, plugins)),
    ...(handler && { handler }),
    ...(runtime && { runtime }),
    ...(architecture && { architecture }),
    packageType: isImage ? 'Image' : 'Zip',
    ...(environment && { environment }),
    layers,
    ...(replacedLayers.length > 0 && { replacedLayers }),
    layersComplete: complete && !plugins.mayAttachLayers && !isOpen(value),
  };
}

/** What only a deployment knows, where a variable in our config could tell us. */
function openValues(service: Service, { name, value }: Declaration): Problem[] {
  if (isOpen(value)) return [openValue(`The function ${name}`, value)];
  if (hasImage(service, value)) return [];
  const [handler, runtime] = [service.variables.member(value, 'handler'), service.variables.member(value, 'runtime')];
  const shared = runtime ? undefined : service.variables.member(service.provider, 'runtime');
  return [
    ...(isOpen(handler) ? [openValue(`The handler of ${name}`, handler)] : []),
    ...(isOpen(runtime) ? [openValue(`The runtime of ${name}`, runtime)] : []),
    ...(isOpen(shared) ? [openValue('The runtime under `provider`', shared)] : []),
  ];
}

const hasImage = ({ variables }: Service, value: Located | undefined): boolean =>
  variables.member(value, 'image') !== undefined && !isOpen(value);

/** A function's own value, else the provider's. */
function own({ variables, provider }: Service, value: Located | undefined, key: string): Located | undefined {
  return variables.member(value, key) ?? variables.member(provider, key);
}

/** A function's own list takes the place of the provider's. */
const layersFor = (service: Service, value: Located | undefined): Located | undefined => own(service, value, 'layers');

/** The provider's layers, where a function has a list of its own. */
function replacedBy(
  service: Service,
  value: Located | undefined,
  layersById: Surroundings['layersById'],
): ReturnType<typeof layerList>['layers'] {
  const { variables, provider } = service;
  const isReplaced = variables.member(value, 'layers') !== undefined && !isOpen(value);
  return isReplaced ? layerList(service, variables.member(provider, 'layers'), layersById).layers : [];
}

function architectureOf(
  service: Service,
  value: Located | undefined,
  declaredAt: DeclaredFunction['declaredAt'],
): Stated<Architecture> | undefined {
  const stated = own(service, value, 'architecture');
  if (!stated) return defaultArchitecture(declaredAt);
  const text = staticText(stated);
  return text && isArchitecture(text) ? text : undefined;
}

/**
 * The service's folder ships, also where functions are packaged one by one, but for what patterns leave out.
 * Of a zip that was built elsewhere we take the sources for known when the handler leads to one.
 */
function codeOf(
  service: Service,
  value: Located | undefined,
  handler: Stated<string> | undefined,
  plugins: Plugins,
): Pick<DeclaredFunction, 'root' | 'zip' | 'patterns' | 'bundled' | 'externals'> {
  const { folder, root, variables, context } = service;
  const entry = handler && findEntry(context.host, folder, handler.value);
  const artifact = variables.member(value, 'package', 'artifact') ?? variables.member(root, 'package', 'artifact');
  if (artifact) {
    const zip = zipAt(context.host, joinPath(folder, staticText(artifact)?.value ?? ''));
    return { ...zip, ...(entry === undefined ? { bundled: false } : { root: folder, bundled: true }) };
  }
  const bundled = plugins.bundle || isBundledByFramework(service, value, entry);
  const patterns = bundled || plugins.mayPackOthers ? [] : patternsOf(service, value);
  const externals = bundled ? externalsOf(service) : undefined;
  return { root: folder, ...(patterns.length > 0 && { patterns }), bundled, ...(externals && { externals }) };
}
