/** Whether a file lies in a folder, at any depth. */
export const isBelow = (file: string, folder: string): boolean =>
  folder === '' || folder === '.' || file.startsWith(`${folder}/`);
