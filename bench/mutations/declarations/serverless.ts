import type { Declaration, Language } from './declaration.ts';
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

/** `serverless.yml`, and files of functions that it takes in. */
export const serverless: Language = ({ declaredAt: { file, line } }, { read }) => {
  if (!/\.(?:ya?ml|json)$/.test(file)) return undefined;
  const text = read(file);
  const root = rootMap(text);
  const declared = mapAtLine(mapIn(root, 'functions'), text, line) ?? mapAtLine(root, text, line);
  if (!root || !declared) return undefined;
  const region = plainText(valueOf(mapIn(root, 'provider'), 'region'));
  const declaration: Declaration = {
    file,
    isFromBucket: false,
    ...(region === undefined || region.includes('$') ? {} : { region }),
    written: (property) => plainText(valueOf(declared, property)),
    set: (property, value) => setPair(declared, text, property, `»"${value}"`),
    attached: () => itemsOf(declared, text, 'layers'),
    attach: (references) => addItems(declared, text, 'layers', references),
    detach: (index) => removeItem(declared, text, 'layers', index),
    byArn: (arn) => JSON.stringify(arn),
    declareLayer: ({ architectures }) => {
      // A file of functions alone declares no layers.
      if (!root.has('service')) return undefined;
      const stated = architectures ? `, "compatibleArchitectures": ${JSON.stringify(architectures)}` : '';
      const layer = `{ "path": "mut-layer"${stated} }`;
      const layers = mapIn(root, 'layers');
      if (root.has('layers') && !layers) return undefined;
      const edits = layers ? addPair(layers, text, 'mut', layer) : addPair(root, text, 'layers', `{ "mut": ${layer} }`);
      return edits && { edits, reference: '{ "Ref": "MutLambdaLayer" }' };
    },
  };
  return declaration;
};
