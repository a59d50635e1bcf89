import { OF_PACKAGES } from './write-functions.ts';

const MODULES = [
  'fs',
  'fs/promises',
  'graceful-fs',
  'fs-extra',
  'fs-extra/esm',
  'child_process',
  'execa',
  'cross-spawn',
  'shelljs',
  'zx',
  // `process` is no import, and its report is not worth a look at every file.
  ...[...OF_PACKAGES.keys()].filter((name) => name !== 'process'),
];

/** The text of any file that names a module which writes. */
export const NAMES_A_WRITER = new RegExp(`(['"\`])(?:node:)?(?:${MODULES.join('|')})\\1`);
