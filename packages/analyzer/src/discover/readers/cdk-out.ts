import type { Problem } from '../../model/problem.ts';
import type { Layer } from '../../model/workspace.ts';
import { readDocument } from '../document.ts';
import { valueOf } from '../nodes.ts';
import type { DeclaredFunction, DeclaredLayer, Reader } from '../reader.ts';
import { assetsAround } from './cdk-out/assets.ts';
import { assembledRegion, constructName, constructsOf, isSynthesized } from './cdk-out/assembly.ts';
import { followed } from './cdk-out/passed-layers.ts';
import { cloudformation } from './cloudformation.ts';
import { openTemplate, type Template } from './cloudformation/template.ts';

type Assets = ReturnType<typeof assetsAround>;

/** What `cdk synth` writes: templates, and beside them the folders that are their functions' code and their layers' content. */
export const cdkOut: Reader = {
  name: 'cdk-out',
  recognizes: (file, text) => isSynthesized(file, text) && /AWS::Lambda::(?:Function|LayerVersion)\b/.test(text()),
  read(file, text, context) {
    const reading = cloudformation.read(file, text, context);
    const { root } = readDocument(file, text);
    const template = root && openTemplate(file, text, root, context);
    if (!template) return reading;
    const assets = assetsAround(file, context.host);
    const region = assembledRegion(file, context.host);
    const layers = reading.layers.map((layer) => withContent(layer, template, assets));
    return {
      functions: reading.functions.map((declared) => ({
        ...withCode(declared, template, assets),
        ...(region && { region }),
      })),
      layers,
      exports: reading.exports,
      problems: reading.problems.filter((problem) => !isSettled(problem, template, layers)),
    };
  },
};

function withCode(declared: DeclaredFunction, template: Template, assets: Assets): DeclaredFunction {
  const resource = template.resources.get(declared.name);
  if (!resource) return declared;
  const asset = declared.packageType === 'Zip' && declared.handler ? assets.of(resource, 'Code') : undefined;
  return {
    ...declared,
    name: constructName(resource),
    ...constructsOf(resource),
    framework: 'cdk',
    ...(asset && { root: asset.folder, bundled: asset.bundled ?? false }),
    layers: declared.layers.map((reference) => followed(reference, template)),
  };
}

function withContent(layer: DeclaredLayer, template: Template, assets: Assets): DeclaredLayer {
  const resource = template.resources.get(layer.name);
  if (!resource) return layer;
  const asset = assets.of(resource, 'Content');
  return {
    ...layer,
    name: constructName(resource),
    ...constructsOf(resource),
    framework: 'cdk',
    ...(asset && { root: asset.folder, mounts: [{ at: '', from: asset.folder }], installs: [], complete: true }),
  };
}

/** The address of a layer's content says nothing; its asset does. */
function isSettled({ code, at }: Problem, { resources }: Template, layers: readonly Layer[]): boolean {
  if (code !== 'LAYER_CONTENT_UNKNOWN') return false;
  return layers.some(({ id, complete, declaredAt }) => {
    const resource = [...resources.values()].find((one) => one.id === id);
    const place = valueOf(resource?.properties, 'Content')?.range ?? declaredAt.range;
    return complete && at?.range?.[0] === place?.[0];
  });
}
