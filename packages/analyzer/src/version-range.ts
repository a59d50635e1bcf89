/** A version in three numbers; what stands behind a hyphen is left aside. */
type Version = readonly [major: number, minor: number, patch: number];

/** From the first version on, up to but without the second. */
interface Span {
  readonly from: Version;
  readonly to: Version;
}

const NEVER: Version = [Infinity, 0, 0];

/** Whether a version fits what a package.json asks for. Undefined for ranges we do not read: tags, addresses, workspaces. */
export function satisfies(version: string, range: string): boolean | undefined {
  const [one, spans] = [parse(version), spansOf(range)];
  return one && spans && spans.some(({ from, to }) => compare(from, one) <= 0 && compare(one, to) < 0);
}

/** Whether any version fits both. Undefined where one of the two is not read. */
export function overlap(one: string, other: string): boolean | undefined {
  const [mine, theirs] = [spansOf(one), spansOf(other)];
  return mine && theirs && mine.some((a) => theirs.some((b) => compare(a.from, b.to) < 0 && compare(b.from, a.to) < 0));
}

/** `2` of `2.4.1`, `0.4` of `0.4.1`: versions that share it promise to be compatible. */
export function compatibilityOf(version: string): string | undefined {
  const parsed = parse(version);
  return parsed && (parsed[0] > 0 ? String(parsed[0]) : `0.${parsed[1]}`);
}

function parse(text: string): Version | undefined {
  const [, major, minor, patch] = /^[v=\s]*(\d+)\.(\d+)\.(\d+)/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** `^1.2.0 || 2.x`; only what nearly every package.json says, and nothing else. */
function spansOf(range: string): readonly Span[] | undefined {
  const spans = range.split('||').map((part) => spanOf(part.trim()));
  const known = spans.flatMap((span) => span ?? []);
  return known.length === spans.length ? known : undefined;
}

const PARTIAL = /^(\^|~|>=|)\s*v?(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?(?:-[\w.-]+)?(?:\+[\w.-]+)?$/i;

function spanOf(text: string): Span | undefined {
  if (/^(?:\*|x|)$/i.test(text)) return { from: [0, 0, 0], to: NEVER };
  const [, operator, major, minor, patch] = PARTIAL.exec(text) ?? [];
  if (major === undefined) return undefined;
  const [first, second, third] = [numberOf(major), numberOf(minor), numberOf(patch)];
  const from: Version = [first ?? 0, second ?? 0, third ?? 0];
  if (operator === '>=') return { from, to: NEVER };
  return { from, to: endOf(operator ?? '', from, second !== undefined, third !== undefined) };
}

function endOf(operator: string, [major, minor, patch]: Version, hasMinor: boolean, hasPatch: boolean): Version {
  if (!hasMinor || (operator === '^' && major > 0)) return [major + 1, 0, 0];
  if (!hasPatch || operator === '~' || (operator === '^' && minor > 0)) return [major, minor + 1, 0];
  return [major, minor, patch + 1];
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || /^[x*]$/i.test(text) ? undefined : Number(text);

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
