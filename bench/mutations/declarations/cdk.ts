import type { Edit } from '../mutation.ts';
import {
  addBefore,
  addImport,
  type Construct,
  constructAt,
  listOf,
  originOf,
  setProperty,
  textOf,
} from './code-edits.ts';
import type { Declaration, Language, Property } from './declaration.ts';

const LIBRARY = /^(?:aws-cdk-lib|@aws-cdk)(?:\/|$)/;

/** Functions that code of the Cloud Development Kit makes with the library's own constructs. */
export const cdk: Language = ({ declaredAt: { file, line } }, { read }) => {
  const text = read(file);
  const construct = constructAt(text, file, line);
  // What is overridden below is what counts.
  if (/\.add(?:Property)?Override\(/.test(text)) return undefined;
  if (!construct || !/(?:^|\.)(?:\w*Function)$/.test(construct.callee) || !LIBRARY.test(originOf(construct) ?? ''))
    return undefined;
  const scope = construct.call.arguments?.[0]?.getText() ?? 'this';
  const library = addImport(construct, importOf(construct));
  const withLibrary = (edits: readonly Edit[] | undefined): readonly Edit[] | undefined => edits && [library, ...edits];
  const list = listOf(construct);
  let names = 0;
  const declaration: Declaration = {
    file,
    isFromBucket: false,
    written: (property) => textOf(construct, property),
    set: (property, value) => withLibrary(setProperty(construct, property, `»${constant(property, value)}`)),
    attached: list.attached,
    attach: (references) => withLibrary(list.attach(references)),
    detach: list.detach,
    byArn: (arn) => {
      names += 1;
      return `mutLambda.LayerVersion.fromLayerVersionArn(${scope}, 'Mut${String(names)}', '${arn}')`;
    },
    declareLayer: ({ architectures }) => {
      const stated = architectures
        ? `, compatibleArchitectures: [${architectures.map((one) => constant('architecture', one)).join(', ')}]`
        : '';
      const code = `mutLambda.Code.fromAsset(mutPath.join(__dirname, 'mut-layer'))`;
      const layer = addBefore(
        construct,
        `const mutLayer = new mutLambda.LayerVersion(${scope}, 'MutLayer', { code: ${code}${stated} });`,
      );
      const path = addImport(construct, `import * as mutPath from 'node:path';`);
      return layer && { edits: [library, path, layer], reference: 'mutLayer' };
    },
  };
  return declaration;
};

const importOf = (construct: Construct): string =>
  `import * as mutLambda from '${originOf(construct)?.startsWith('@aws-cdk') ? '@aws-cdk' : 'aws-cdk-lib'}/aws-lambda';`;

function constant(property: Property, value: string): string {
  if (property === 'handler') return `'${value}'`;
  if (property === 'architecture') return `mutLambda.Architecture.${value === 'arm64' ? 'ARM_64' : 'X86_64'}`;
  return `mutLambda.Runtime.${value.replace(/^nodejs(\d+)\.x$/, 'NODEJS_$1_X')}`;
}
