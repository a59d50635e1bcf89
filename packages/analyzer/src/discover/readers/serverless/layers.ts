import { isArchitecture } from '../../architectures.ts';
import type { Place, Stated } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer, UnitId } from '../../../model/workspace.ts';
import { joinPath } from '../../../paths.ts';
import { itemsOf } from '../../nodes.ts';
import { codeNotFound, layerContentUnknown } from '../../problems.ts';
import { zipAt } from '../../shipped-zip.ts';
import { type Declaration, declarationsIn, openValue, type Service } from './service.ts';
import { isOpen, type Located, placeAt, staticText } from './variables.ts';

type Content = Pick<Layer, 'root' | 'contentAt' | 'zip' | 'mounts' | 'installs' | 'complete'> & {
  readonly problems: readonly Problem[];
};

/** Every layer below `layers`, and the logical id that the framework gives it. */
export function layersIn(service: Service): {
  readonly layers: readonly Layer[];
  readonly byLogicalId: ReadonlyMap<string, UnitId>;
  /** Whether every part of the section could be read. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
} {
  const { declarations, problems } = declarationsIn(service, 'layers');
  const read = declarations
    .filter(({ value }) => value !== undefined)
    .map((declaration) => layerOf(service, declaration));
  return {
    layers: read.map(({ layer }) => layer),
    byLogicalId: new Map(read.map(({ layer }) => [logicalId(layer.name), layer.id])),
    complete: problems.length === 0,
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}

/** The name in the CloudFormation template: `shared-money` becomes `SharedDashmoneyLambdaLayer`. */
function logicalId(name: string): string {
  const plain = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}LambdaLayer`;
}

function layerOf(
  service: Service,
  { name, declaredAt, value }: Declaration,
): { readonly layer: Layer; readonly problems: readonly Problem[] } {
  const { problems, ...content } = contentOf(service, name, declaredAt, value);
  const texts = (key: string) => textsIn(service, service.variables.member(value, key));
  const compatibleRuntimes = texts('compatibleRuntimes');
  const listed = itemsOf(service.variables.member(value, 'compatibleRuntimes')?.node).length;
  return {
    layer: {
      kind: 'layer',
      id: `${service.file}#${name}`,
      name,
      framework: 'serverless',
      declaredAt,
      ...content,
      compatibleRuntimes,
      ...(compatibleRuntimes.length < listed && { runtimesOpen: true }),
      compatibleArchitectures: texts('compatibleArchitectures').filter(isArchitecture),
      ...keeping(service, value, declaredAt),
    },
    problems,
  };
}

/** Who else may use it, and that each update deletes the version before, unless it is told not to. */
function keeping(service: Service, value: Located | undefined, declaredAt: Place): Pick<Layer, 'retention' | 'grants'> {
  const retain = service.variables.member(value, 'retain');
  const stated = isOpen(retain) ? undefined : staticText(retain);
  const isKnown = !isOpen(value) && (!retain || stated !== undefined);
  const accounts = textsIn(service, service.variables.member(value, 'allowedAccounts'));
  return {
    ...(isKnown && {
      retention: {
        value: stated?.value === 'true' ? 'kept' : 'deleted',
        at: stated?.at ?? declaredAt,
        keeping: ['retain', 'true'],
      },
    }),
    ...(accounts.length > 0 && {
      grants: accounts.map((principal) => ({ principal, inOrganization: false })),
    }),
  };
}

function contentOf(
  { folder, variables, context: { host } }: Service,
  name: string,
  declaredAt: Place,
  value: Located | undefined,
): Content {
  const unknown = (problem: Problem): Content => ({ mounts: [], installs: [], complete: false, problems: [problem] });
  if (isOpen(value)) return unknown(openValue(`The layer ${name}`, value));
  const artifact = variables.member(value, 'package', 'artifact');
  if (artifact) {
    const problem = layerContentUnknown(name, 'its content is a zip that was built elsewhere', placeAt(artifact));
    return { ...unknown(problem), ...zipAt(host, joinPath(folder, staticText(artifact)?.value ?? '')) };
  }
  const path = variables.member(value, 'path');
  if (isOpen(path)) return unknown(openValue(`The path of ${name}`, path));
  const text = staticText(path);
  const root = text === undefined || text.value.startsWith('/') ? undefined : joinPath(folder, text.value);
  if (root === undefined)
    return unknown(layerContentUnknown(name, 'its content is no folder of this repository', text?.at ?? declaredAt));
  if (host.kind(root) !== 'folder') return { root, ...unknown(codeNotFound(name, root, text?.at ?? declaredAt)) };
  const modules = joinPath(root, 'nodejs') ?? 'nodejs';
  const manifest = `${modules}/package.json`;
  // People run npm in there before they deploy; what they committed needs no run.
  const isInstalled = host.kind(`${modules}/node_modules`) === 'folder' || host.kind(manifest) !== 'file';
  return {
    root,
    ...(text && { contentAt: text.at }),
    mounts: [{ at: '', from: root }],
    installs: isInstalled ? [] : [{ at: 'nodejs', from: manifest }],
    complete: true,
    problems: [],
  };
}

function textsIn({ variables }: Service, list: Located | undefined): Stated<string>[] {
  return list
    ? itemsOf(list.node).flatMap((node) => staticText(variables.resolve({ node, file: list.file })) ?? [])
    : [];
}
