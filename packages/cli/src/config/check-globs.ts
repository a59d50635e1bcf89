import { globFault } from '../glob-fault.ts';
import { UsageError } from '../usage-error.ts';
import type { Config } from './config.ts';
import type { RawConfig } from './read.ts';

type Step = string | number;

/** The matcher throws at some globs and never comes back from others, far from where they are written. */
export function checkGlobs({ include, exclude, duplicates }: Config, { placeOf }: Pick<RawConfig, 'placeOf'>): void {
  checkList(include, ['include'], placeOf);
  checkList(exclude, ['exclude'], placeOf);
  checkList(duplicates?.include, ['duplicates', 'include'], placeOf);
  checkList(duplicates?.exclude, ['duplicates', 'exclude'], placeOf);
  duplicates?.allow?.forEach(({ files }, at) => checkList(files, ['duplicates', 'allow', at, 'files'], placeOf));
}

function checkList(globs: readonly string[] = [], list: readonly Step[], placeOf: RawConfig['placeOf']): void {
  globs.forEach((glob, at) => {
    const path = [...list, at];
    const fault = globFault(glob);
    if (fault !== undefined) {
      const hint = 'Write a glob such as services/**, and several of them for several folders';
      throw new UsageError(`${placeOf(path, false)}: '${path.join('.')}' ${fault}`, hint);
    }
  });
}
