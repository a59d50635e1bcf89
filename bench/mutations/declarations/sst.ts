import { constructAt, listOf, setProperty, textOf } from './code-edits.ts';
import type { Declaration, Language } from './declaration.ts';

/** `new sst.aws.Function(…)`, and the `Function` of SST's stacks. */
export const sst: Language = ({ declaredAt: { file, line } }, { read }) => {
  if (!/\.[cm]?[jt]s$/.test(file)) return undefined;
  const construct = constructAt(read(file), file, line);
  if (!construct || !/^(?:sst\.aws\.)?Function$/.test(construct.callee)) return undefined;
  const isStack = construct.callee === 'Function';
  const declaration: Declaration = {
    file,
    isFromBucket: false,
    written: (property) => textOf(construct, property),
    set: (property, value) => setProperty(construct, property, `»'${isStack && value === 'arm64' ? 'arm_64' : value}'`),
    ...listOf(construct),
    byArn: (arn) => `'${arn}'`,
    declareLayer: () => undefined,
  };
  return declaration;
};
