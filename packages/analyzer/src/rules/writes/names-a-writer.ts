import type { Source, StaticName } from './values.ts';
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

const NAMED = new Set([...MODULES, 'process']);

/** Whether a module, or global, that is known by its name has functions that write. */
export const isWriter = ({ module }: StaticName): boolean => NAMED.has(module);

const WRITES = new RegExp(`${NAMES_A_WRITER.source}|\\bwriteReport\\b`);

/** Whether anything that a file declares may write: it names a module that does, or imports a file of which that is true. */
export const mayWrite = ({ module }: Source): boolean => module.leadsTo?.(WRITES) ?? true;
