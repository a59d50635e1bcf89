/** As esbuild reads it: a name means all its subpaths, and one `*` any text. */
export function leavesOut(external: string, specifier: string): boolean {
  // A list that leaves out everything is rarely meant for what is there.
  if (external === '*' || /^[./]/.test(external)) return false;
  const [before = '', after] = external.split('*');
  if (after === undefined) return specifier === external || specifier.startsWith(`${external}/`);
  return specifier.startsWith(before) && specifier.endsWith(after);
}
