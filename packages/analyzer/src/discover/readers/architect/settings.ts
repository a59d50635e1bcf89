import { isArchitectureName } from '../../architectures.ts';
import type { Host } from '../../../host/host.ts';
import type { Path, Stated } from '../../../model/place.ts';
import type { Architecture, LayerReference } from '../../../model/workspace.ts';
import { type ArcSections, type ArcWord, parseArc } from './arc-file.ts';

/** What `@aws` says of one function, or of all. */
export interface Settings {
  readonly runtime?: Stated<string>;
  readonly architecture?: Stated<Architecture>;
  /** Absent when none is named: an empty list would hide the project's. */
  readonly layers?: readonly LayerReference[];
}

// Words for a version that Architect chooses, and for languages that a plugin compiles to Node's.
const ANY_NODE = /^(?:node(?:\.?js)?|typescript|ts)$/i;

/** The settings of a project or, from a `config.arc`, of one function. */
export function settingsIn(file: Path, sections: ArcSections): Settings {
  const items = sections.get('aws') ?? [];
  const last = (name: string): ArcWord | undefined => items.findLast(({ words }) => words[0].text === name)?.words[1];
  const [runtime, architecture] = [last('runtime'), last('architecture')];
  const layers = items
    .filter(({ words: [name] }) => name.text === 'layer' || name.text === 'layers')
    .flatMap(({ words: [, ...inline], properties }) => [...inline, ...properties.flat()]);
  return {
    ...(runtime && !ANY_NODE.test(runtime.text) && { runtime: stated(file, runtime, runtime.text.toLowerCase()) }),
    ...(architecture &&
      isArchitectureName(architecture.text) && {
        architecture: stated(file, architecture, architecture.text),
      }),
    ...(layers.length > 0 && {
      layers: layers.map(({ text, range }) => ({ kind: 'arn', arn: text, at: { file, range } })),
    }),
  };
}

/** A function's own settings lie in its folder; each takes the place of the project's, the list of layers as a whole. */
export function settingsOf(host: Host, folder: Path, project: Settings): Settings {
  const file = ['config.arc', '.arc-config']
    .map((name) => (folder === '' ? name : `${folder}/${name}`))
    .find((path) => host.kind(path) === 'file');
  if (file === undefined) return project;
  return { ...project, ...settingsIn(file, parseArc(host.read(file) ?? '')) };
}

const stated = <T>(file: Path, { range }: ArcWord, value: T): Stated<T> => ({ value, at: { file, range } });
