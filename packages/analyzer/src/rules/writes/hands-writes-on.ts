import type { SyntaxModule } from '../define.ts';
import { exportedValues } from './exports.ts';
import { takesPathsIn } from './handed-changes.ts';
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

const isWriter = (value: Value): boolean => value?.kind === 'named' && NAMES_A_WRITER.test(`'${value.name.module}'`);
