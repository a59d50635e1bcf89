import type { FunctionPackage } from '../model/workspace.ts';
import { wrapperRuns } from './public-layers.ts';

/** What the handler is to a function: a module and what it exports, a program, or whatever a script of its own makes of it. */
export function handlerMeans({ environment }: Pick<FunctionPackage, 'environment'>): 'module' | 'program' | 'unknown' {
  const wrapper = environment?.get('AWS_LAMBDA_EXEC_WRAPPER');
  if (!wrapper) return 'module';
  return (wrapper.value === undefined ? undefined : wrapperRuns(wrapper.value)) ?? 'unknown';
}
