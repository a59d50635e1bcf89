import type { Edit } from '../mutation.ts';
import type { Declaration, Graft, Language } from './declaration.ts';
import {
  addItems,
  addPair,
  itemsOf,
  mapAtLine,
  mapIn,
  plainText,
  removeItem,
  rootMap,
  setPair,
  valueOf,
} from './yaml-edits.ts';

const KEYS = { runtime: 'Runtime', handler: 'Handler', architecture: 'Architectures' } as const;

/** CloudFormation's templates, SAM's and Amplify's among them, in YAML and JSON. */
export const template: Language = ({ declaredAt: { file, line }, framework }, { read }) => {
  if (!/\.(?:ya?ml|json|template)$/.test(file)) return undefined;
  const text = read(file);
  const root = rootMap(text);
  const resources = mapIn(root, 'Resources');
  const properties = mapIn(mapAtLine(resources, text, line), 'Properties');
  if (!resources || !properties) return undefined;
  const isJson = /^\s*\{/.test(text);
  const declaration: Declaration = {
    file,
    isFromBucket: mapIn(properties, 'Code')?.has('S3Key') ?? false,
    written: (property) => plainText(valueOf(properties, KEYS[property])),
    set: (property, value) =>
      setPair(properties, text, KEYS[property], property === 'architecture' ? `[»"${value}"]` : `»"${value}"`),
    attached: () => itemsOf(properties, text, 'Layers'),
    attach: (references) => addItems(properties, text, 'Layers', references),
    detach: (index) => removeItem(properties, text, 'Layers', index),
    byArn: (arn) => JSON.stringify(arn),
    declareLayer: (graft) => {
      // Plain CloudFormation takes layers from buckets.
      if (framework !== 'sam') return undefined;
      const edits: readonly Edit[] | undefined = addPair(resources, text, 'MutLayer', layerResource(graft));
      return edits && { edits, reference: isJson ? '{ "Ref": "MutLayer" }' : '!Ref MutLayer' };
    },
  };
  return declaration;
};

const layerResource = ({ architectures }: Graft): string => {
  const stated = architectures ? `, "CompatibleArchitectures": ${JSON.stringify(architectures)}` : '';
  return `{ "Type": "AWS::Serverless::LayerVersion", "Properties": { "ContentUri": "mut-layer"${stated} } }`;
};
