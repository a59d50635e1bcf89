// A module hook: test files that import uvu get loud-uvu.mjs, which alone gets the real one.
const loud = new URL('loud-uvu.mjs', import.meta.url).href;

export function resolve(specifier, context, next) {
  const isWanted = specifier === 'uvu' && context.parentURL !== loud;
  return isWanted ? { url: loud, format: 'module', shortCircuit: true } : next(specifier, context);
}
