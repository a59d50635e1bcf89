import { typescript } from '../../parse/typescript.ts';
import type { SyntaxModule } from '../define.ts';
import { exportedValues } from './exports.ts';
import { takesPathsIn } from './handed-changes.ts';
import { memberValue, nameText } from './members.ts';
import { NAMES_A_WRITER } from './names-a-writer.ts';
import { sourceOf } from './sources.ts';
import type { Value } from './values.ts';
import { isBuildOrTest } from './writes-in.ts';

/** Whether importers of a file may write through it: by a function that takes a path, or a file module that it exports. */
export function handsWritesOn(module: SyntaxModule): boolean {
  if (isBuildOrTest(module)) return false;
  const source = sourceOf(module);
  return exportedValues(source).some(isWriter) || takesPathsIn(source);
}

function isWriter(value: Value): boolean {
  const ts = typescript();
  if (value?.kind === 'named') return NAMES_A_WRITER.test(`'${value.name.module}'`);
  if (value?.kind !== 'expression' || !ts.isObjectLiteralExpression(value.node)) return false;
  return value.node.properties.some((property) => {
    const name = nameText(property.name);
    const member = name === undefined ? undefined : memberValue(value, name);
    return member?.kind === 'named' && isWriter(member);
  });
}
