/** The npm package of a bare specifier, and the path in it: `@shop/money/format` is `@shop/money` and `format`. */
export function splitBare(specifier: string): { readonly name: string; readonly subpath: string } {
  const [, name = specifier, subpath = ''] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(specifier) ?? [];
  return { name, subpath };
}
