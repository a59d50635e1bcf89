import { nodeMajor } from '../aws/node-major.ts';
import { publicLayer } from '../aws/public-layers.ts';
import { type SearchPath, searchPaths } from '../aws/search-paths.ts';
import { splitPackage } from '../bare-specifier.ts';
import { listed, namesOf } from '../listed.ts';
import type { Facts } from '../model/facts.ts';
import type { Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { EnvironmentVariable, FunctionPackage, LayerReference } from '../model/workspace.ts';
import { modulesReachedBy } from '../reached-modules.ts';
import { grouped } from '../sorted.ts';
import { defineRule } from './define.ts';
import type { Change } from './edits/change.ts';

const APPEND = 'Append {{lost}} to the value, or leave {{variable}} to Lambda.';

export const noSearchPathOverride = defineRule({
  id: 'no-search-path-override',
  scope: 'project',
  category: 'declarations',
  severity: 'warning',
  recommended: true,
  summary: 'An environment variable that takes the folders of layers out of a search path',
  messages: {
    lost: '{{variable}} replaces what Lambda sets and lacks {{lost}}, where {{layer}} brings {{what}}, so {{functions}} does not find them.',
    switchedOff:
      '`--no-global-search-paths` makes Node ignore NODE_PATH, where {{layer}} brings npm packages, so {{functions}} does not find them.',
    notExpanded:
      'Nothing expands `{{reference}}` in the value of an environment variable, so {{functions}} searches {{what}} without {{lost}}.',
  },
  hints: {
    lost: APPEND,
    switchedOff: 'Take the flag off NODE_OPTIONS.',
    notExpanded: 'Write out what it stands for on Lambda: {{whole}}.',
  },
  fixable: true,
  suggestions: { lost: 'Append {{lost}} to the value.' },
  *check(facts) {
    const found = facts.workspace.functions.flatMap((unit) => overridesIn(unit, facts));
    for (const same of grouped(found, ({ key }) => key)) {
      const [{ message, data, at, fix }] = same;
      const functions = same.map(({ unit }) => unit.id);
      const severity = same.some((one) => one.severity === 'error') ? 'error' : 'warning';
      const { file, range = [0, 0] } = at;
      const words = { ...data, functions: namesOf(facts, functions) };
      // What the code imports is lost for sure; all else may be meant to be.
      const edits = fix && (severity === 'error' ? { fix } : { suggestion: fix });
      yield { message, severity, file, range, functions, data: words, ...edits };
    }
  },
});

interface Override {
  readonly key: string;
  readonly message: 'lost' | 'switchedOff' | 'notExpanded';
  readonly severity: Severity;
  readonly unit: FunctionPackage;
  readonly at: Place;
  readonly data: Readonly<Record<string, string>>;
  readonly fix?: readonly Change[];
}

function overridesIn(unit: FunctionPackage, facts: Facts): Override[] {
  const { environment, packageType } = unit;
  // A wrapper of a layer may set the variables anew.
  if (!environment || packageType === 'Image' || environment.has('AWS_LAMBDA_EXEC_WRAPPER')) return [];
  const paths = searchPaths(nodeMajor(unit));
  const set = paths.flatMap((path) => {
    const variable = environment.get(path.variable);
    // The start script takes an empty value for none.
    return variable?.value ? (overrideOf(path, { ...variable, value: variable.value }, unit, facts) ?? []) : [];
  });
  return [...set, ...switchedOff(paths, unit, facts)];
}

type Set = EnvironmentVariable & { readonly value: string };

function overrideOf(path: SearchPath, set: Set, unit: FunctionPackage, facts: Facts): Override | undefined {
  const { variable, what, ofLayers, whole } = path;
  const { value, at } = set;
  const folders = value.split(':').map((folder) => folder.replace(/(?<=.)\/+$/, ''));
  const missing = (wanted: readonly string[]) => wanted.filter((folder) => !folders.includes(folder));
  const reference = folders.find((folder) => folder === `$${variable}` || folder === `\${${variable}}`);
  const about = { unit, at, key: JSON.stringify([variable, at]) };
  if (reference !== undefined) {
    const data = { variable, what, reference, lost: listed(missing(whole)), whole: whole.join(':') };
    return { ...about, message: 'notExpanded', severity: 'warning', data };
  }
  const lost = missing(ofLayers);
  const layer = unit.layers.find((one) => bringsTo(one, lost, path, facts));
  if (!layer) return undefined;
  const data = { variable, what, lost: listed(lost), layer: nameOf(facts, layer) };
  const fix = appended(set, lost);
  const key = `${about.key} ${data.layer}`;
  return { ...about, key, message: 'lost', severity: weigh(path, lost, unit, facts), data, ...(fix && { fix }) };
}

/** A flag with which Node forgets about NODE_PATH altogether. */
function switchedOff([first]: readonly SearchPath[], unit: FunctionPackage, facts: Facts): Override[] {
  const options = unit.environment?.get('NODE_OPTIONS');
  if (first?.variable !== 'NODE_PATH' || !options?.value?.split(/\s+/).includes('--no-global-search-paths')) return [];
  const layer = unit.layers.find((one) => bringsTo(one, first.ofLayers, first, facts));
  if (!layer) return [];
  const { at } = options;
  const data = { layer: nameOf(facts, layer) };
  const severity = weigh(first, first.ofLayers, unit, facts);
  return [{ key: JSON.stringify(['NODE_OPTIONS', at, data.layer]), message: 'switchedOff', severity, unit, at, data }];
}

/** Whether a layer surely has something in one of these folders; of one that cannot be seen nobody knows. */
function bringsTo(
  reference: LayerReference,
  folders: readonly string[],
  { variable }: SearchPath,
  facts: Facts,
): boolean {
  if (folders.length === 0) return false;
  if (reference.kind === 'arn')
    return variable === 'NODE_PATH' && (publicLayer(reference.arn)?.provides.length ?? 0) > 0 && folders.length === 2;
  const content = reference.kind === 'local' ? facts.layers.get(reference.layer) : undefined;
  if (!content) return false;
  const paths = variable === 'NODE_PATH' ? content.packages.keys() : content.files.keys();
  return [...paths].some((path) => folders.some((folder) => `/opt/${path}`.startsWith(`${folder}/`)));
}

/** An error where the function's own code imports what is then not found. */
function weigh(
  { variable }: SearchPath,
  lost: readonly string[],
  unit: FunctionPackage,
  { graph, layers }: Facts,
): Severity {
  if (variable !== 'NODE_PATH') return 'warning';
  const isLost = (name: string, layer: string) => {
    const folders = [...(layers.get(layer)?.packages ?? [])].flatMap(([at, item]) => (item.name === name ? [at] : []));
    return folders.length > 0 && folders.every((at) => lost.some((folder) => `/opt/${at}` === `${folder}/${name}`));
  };
  const edges = modulesReachedBy(unit.id, graph).flatMap(({ file }) => graph.edgesByFile.get(file) ?? []);
  const isImported = edges.some(
    ({ target, site: { typeOnly, specifier }, functions }) =>
      !typeOnly &&
      !/^[./]/.test(specifier) &&
      (functions?.includes(unit.id) ?? true) &&
      'layer' in target &&
      target.layer !== undefined &&
      isLost(splitPackage(specifier).name, target.layer),
  );
  return isImported ? 'error' : 'warning';
}

/** The value with these folders behind it, where they are searched last. */
const appended = ({ value, at: { range } }: Set, folders: readonly string[]): readonly Change[] | undefined =>
  range && [
    { kind: 'reword', range, words: [[value, `${value}${value.endsWith(':') ? '' : ':'}${folders.join(':')}`]] },
  ];

const nameOf = (facts: Facts, reference: LayerReference): string =>
  reference.kind === 'local'
    ? namesOf(facts, [reference.layer])
    : reference.kind === 'arn'
      ? (publicLayer(reference.arn)?.name ?? reference.arn)
      : reference.text;
