import type { SeenImport } from '../../model/module.ts';
import { asSpecifier, namesFolder } from '../imports/path-text.ts';
import { type Code, mayLook } from './code.ts';
import type { OpenSite } from './scopes.ts';
import * as token from './tokens.ts';
import { argumentEnd } from './extents.ts';
import { partsAt, textBetween } from './values.ts';

/** What the argument of a call that loads modules says. */
interface Computed {
  readonly site: SeenImport | undefined;
  /** Something is loaded by a specifier that is not, or not wholly, static. */
  readonly isDynamic: boolean;
  /** The argument's tokens. */
  readonly from: number;
  readonly to: number;
}

/** Reads the first argument behind an opening parenthesis, as the tree's reader does (`imports/site.ts`). */
export function computedSite(code: Code, open: number, { kind, lazy, mock }: OpenSite): Computed {
  const from = open + 1;
  const to = argumentEnd(code, from, code.partners[open] ?? open);
  const specifier = asSpecifier(argumentText(code, from, to));
  const isPattern = specifier?.includes('*') ?? false;
  const isDynamic = (specifier === undefined || isPattern) && !mock;
  const range = [code.starts[from] ?? 0, code.ends[to - 1] ?? 0] as const;
  const site =
    specifier === undefined || (isPattern && !namesFolder(specifier))
      ? undefined
      : { specifier, kind, range, typeOnly: false, lazy, computed: true as const, ...(mock && { mock }) };
  return { site, isDynamic, from, to };
}

/** Choices and parentheses are taken apart by the tree's reader. */
function argumentText(code: Code, from: number, to: number): string | undefined {
  if (partsAt(code, from).at(-1)?.end !== to && isChoice(code, from, to)) code.doubt = true;
  if (code.partners[from] === to - 1) code.doubt = true;
  return textBetween(code, from, to, 0);
}

function isChoice(code: Code, from: number, to: number): boolean {
  for (let at = from; at < to && mayLook(code); at = Math.max(at, code.partners[at] ?? at) + 1) {
    if (code.kinds[at] === token.QUESTION || code.kinds[at] === BAR) return true;
  }
  return false;
}

const BAR = 124;
