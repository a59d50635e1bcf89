import { isArchitecture } from '../../architectures.ts';
import type { Path, Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Layer, Mount } from '../../../model/workspace.ts';
import type { DocumentNode } from '../../document.ts';
import { itemsOf, placeOf, textOf, valueOf } from '../../nodes.ts';
import { codeNotFound, layerContentUnknown, valueNotStatic } from '../../problems.ts';
import { zipAt } from '../../shipped-zip.ts';
import { localPath } from './code.ts';
import { grantsOf, retentionOf } from './layer-versions.ts';
import { readMakefile } from './makefile.ts';
import { isLayer, type Resource, type Template } from './template.ts';
import { intrinsicOf, staticText } from './values.ts';

type Content = Pick<Layer, 'root' | 'contentAt' | 'zip' | 'mounts' | 'installs' | 'complete'> & {
  readonly problems: readonly Problem[];
};

/** Every layer a template declares, and what its build puts below `/opt`. */
export function layersIn(template: Template): {
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
} {
  const read = template.own.filter(isLayer).map((resource) => ({ resource, content: contentOf(template, resource) }));
  return {
    layers: read.map(({ resource, content: { problems: _, ...content } }) => ({
      kind: 'layer',
      id: resource.id,
      name: resource.name,
      framework: resource.framework,
      declaredAt: resource.declaredAt,
      ...content,
      ...runtimesOf(template, resource),
      compatibleArchitectures: texts(template, valueOf(resource.properties, 'CompatibleArchitectures')).filter(
        isArchitecture,
      ),
      ...keeping(template, resource),
    })),
    problems: read.flatMap(({ content }) => content.problems),
  };
}

function keeping(template: Template, resource: Resource): Pick<Layer, 'retention' | 'grants'> {
  const [retention, grants] = [retentionOf(template, resource), grantsOf(template, resource)];
  return { ...(retention && { retention }), ...(grants.length > 0 && { grants }) };
}

function contentOf(template: Template, resource: Resource): Content {
  const node = valueOf(
    resource.properties,
    resource.type === 'AWS::Serverless::LayerVersion' ? 'ContentUri' : 'Content',
  );
  const at = node ? placeOf(template.file, node) : resource.declaredAt;
  const unknown = (problem: Problem): Content => ({ mounts: [], installs: [], complete: false, problems: [problem] });
  const text = staticText(node, template.scope);
  if (node && !text && intrinsicOf(node)) return unknown(valueNotStatic(`The content of ${resource.name}`, at));
  const root = localPath(text, template.folder);
  if (root === undefined)
    return unknown(layerContentUnknown(resource.name, 'its content is no folder of this repository', at));
  if (/\.zip$/i.test(root) || template.context.host.kind(root) === 'file') {
    const problem = layerContentUnknown(resource.name, 'its content is a zip that was built elsewhere', at);
    return { ...unknown(problem), ...zipAt(template.context.host, root) };
  }
  if (template.context.host.kind(root) !== 'folder') return { root, ...unknown(codeNotFound(resource.name, root, at)) };
  return { root, contentAt: at, ...built(template, resource, root, at) };
}

/** What `sam build` makes of the folder; without a build method, and for plain CloudFormation, the folder is zipped as it is. */
function built(template: Template, resource: Resource, root: Path, at: Place): Content {
  const { host } = template.context;
  const method =
    resource.type === 'AWS::Serverless::LayerVersion' ? textOf(valueOf(resource.metadata, 'BuildMethod')) : undefined;
  if (method === undefined) {
    // People run npm in there before they deploy; what they committed needs no run.
    const isInstalled = host.kind(below(root, 'nodejs/node_modules')) === 'folder';
    return whole({ at: '', from: root }, isInstalled ? [] : installOf(template, below(root, 'nodejs')));
  }
  if (method === 'makefile')
    return readMakefile({ host, root, name: resource.name, at, isElsewhere: hasOtherFolder(resource) });
  if (method.startsWith('nodejs')) return whole({ at: 'nodejs', from: root }, installOf(template, root));
  const language = method.replace(/[\d.].*$/, '');
  return whole({ at: language === 'ruby' ? 'ruby/lib' : language, from: root }, []);
}

const whole = (mount: Mount, installs: readonly Mount[]): Content => ({
  mounts: [mount],
  installs,
  complete: true,
  problems: [],
});

/** The build options that make the build start in another folder than the content's. */
const hasOtherFolder = ({ metadata }: Resource): boolean =>
  ['ProjectRootDirectory', 'ContextPath', 'WorkingDirectory'].some((name) => valueOf(metadata, name) !== undefined);

/** The dependencies that npm puts below `nodejs`. */
function installOf({ context: { host } }: Template, folder: Path): Mount[] {
  const file = below(folder, 'package.json');
  return host.kind(file) === 'file' ? [{ at: 'nodejs', from: file }] : [];
}

function runtimesOf(template: Template, { properties }: Resource): Pick<Layer, 'compatibleRuntimes' | 'runtimesOpen'> {
  const list = valueOf(properties, 'CompatibleRuntimes');
  const compatibleRuntimes = texts(template, list);
  return { compatibleRuntimes, ...(compatibleRuntimes.length < itemsOf(list).length && { runtimesOpen: true }) };
}

function texts(template: Template, node: DocumentNode | undefined) {
  return itemsOf(node).flatMap((item) => staticText(item, template.scope) ?? []);
}

const below = (folder: Path, name: string): Path => (folder === '' ? name : `${folder}/${name}`);
