import type { Problem } from '../../model/problem.ts';
import type { UnitId } from '../../model/workspace.ts';
import { baseName } from '../../paths.ts';
import { type DocumentNode, readDocument } from '../document.ts';
import { entriesOf, placeOf, textOf, valueOf } from '../nodes.ts';
import { valueNotStatic } from '../problems.ts';
import type { Reader } from '../reader.ts';
import { belongsToAmplify } from './amplify/templates.ts';
import { isSynthesized } from './cdk-out/assembly.ts';
import { functionsIn } from './cloudformation/functions.ts';
import { layersIn } from './cloudformation/layers.ts';
import { isLayer, openTemplate, type Template } from './cloudformation/template.ts';
import { deployedText, intrinsicOf } from './cloudformation/values.ts';

// Far above any template (CloudFormation takes 1 MB), far below data that happens to be JSON.
const LARGEST = 5_000_000;
const OTHER_JSON = new Set([
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'cdk.json',
  'cdk.context.json',
  'tsconfig.json',
]);

/** SAM and CloudFormation templates, in YAML and JSON. */
export const cloudformation: Reader = {
  name: 'cloudformation',
  recognizes(file, text) {
    if (!/\.(?:ya?ml|json|template)$/i.test(file) || OTHER_JSON.has(baseName(file))) return false;
    if (belongsToAmplify(file) || isSynthesized(file, text)) return false;
    const content = text();
    if (content.length > LARGEST || !/AWS::(?:Serverless|Lambda)::(?:Function|LayerVersion)\b/.test(content))
      return false;
    return /^\uFEFF?['"]?Resources['"]?\s*:/m.test(content) || /"Resources"\s*:/.test(content);
  },
  read(file, text, context) {
    const { root, problems } = readDocument(file, text);
    const template = root && openTemplate(file, text, root, context);
    if (!template) return { functions: [], layers: [], exports: new Map(), problems };
    const { functions, problems: ofFunctions } = functionsIn(template);
    const { layers, problems: ofLayers } = layersIn(template);
    return {
      functions,
      layers,
      exports: exportsOf(template),
      problems: once([...problems, ...partsElsewhere(template), ...ofFunctions, ...ofLayers]),
    };
  },
};

/** `Outputs` that hand a layer to other stacks, by the name they export it under. */
function exportsOf(template: Template): Map<string, UnitId> {
  const exported = entriesOf(valueOf(template.root, 'Outputs')).flatMap(({ value: output }): [string, UnitId][] => {
    const name = deployedText(valueOf(output, 'Export', 'Name'), template.scope)?.value;
    const value = intrinsicOf(valueOf(output, 'Value'));
    const layer = value?.name === 'Ref' ? template.resources.get(textOf(value.argument) ?? '') : undefined;
    return name !== undefined && isLayer(layer) ? [[name, layer.id]] : [];
  });
  return new Map(exported);
}

/** Resources that an include or a loop adds at deploy time. */
function partsElsewhere({ file, root }: Template): Problem[] {
  const resources: DocumentNode | undefined = valueOf(root, 'Resources');
  const part = entriesOf(resources).find(({ key }) => key === 'Fn::Transform' || key.startsWith('Fn::ForEach::'));
  return part ? [valueNotStatic(`A part of the resources in ${file}`, placeOf(file, part.value))] : [];
}

/** Values in `Globals` belong to many functions, and are one problem. */
function once(problems: readonly Problem[]): Problem[] {
  const key = ({ code, at, message }: Problem) => (at?.range ? `${code} ${at.file} ${at.range.join('-')}` : message);
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
