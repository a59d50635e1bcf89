import { dirname } from 'node:path/posix';

/** A path in the folder of a file. */
export const beside = (file: string, name: string): string => {
  const folder = dirname(file);
  return folder === '.' ? name : `${folder}/${name}`;
};
