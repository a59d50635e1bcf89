import { beside } from '../beside.ts';
import { addBefore, addImport, constructAt, listOf, originOf, setProperty, textOf } from './code-edits.ts';
import type { Declaration, Language } from './declaration.ts';

const KEYS = { runtime: 'runtime', handler: 'handler', architecture: 'architectures' } as const;

/** `new aws.lambda.Function(…)` of Pulumi's AWS library. */
export const pulumi: Language = ({ declaredAt: { file, line } }, { read, has }) => {
  if (!/\.[cm]?[jt]s$/.test(file)) return undefined;
  const construct = constructAt(read(file), file, line);
  if (!construct || !/\blambda\.Function$/.test(construct.callee) || originOf(construct) !== '@pulumi/aws')
    return undefined;
  const declaration: Declaration = {
    file,
    isFromBucket: false,
    written: (property) => textOf(construct, KEYS[property]),
    set: (property, value) =>
      setProperty(construct, KEYS[property], property === 'architecture' ? `[»'${value}']` : `»'${value}'`),
    ...listOf(construct),
    byArn: (arn) => `'${arn}'`,
    declareLayer: ({ architectures }) => {
      // Paths begin at the project's folder.
      if (!has(beside(file, 'Pulumi.yaml'))) return undefined;
      const stated = architectures ? `, compatibleArchitectures: ${JSON.stringify(architectures)}` : '';
      const code = `new mutPulumi.asset.FileArchive('./mut-layer')`;
      const layer = addBefore(
        construct,
        `const mutLayer = new mutAws.lambda.LayerVersion('mut-layer', { layerName: 'mut-layer', code: ${code}${stated} });`,
      );
      const imports = [`import * as mutAws from '@pulumi/aws';`, `import * as mutPulumi from '@pulumi/pulumi';`];
      return layer && { edits: [...imports.map((one) => addImport(construct, one)), layer], reference: 'mutLayer.arn' };
    },
  };
  return declaration;
};
