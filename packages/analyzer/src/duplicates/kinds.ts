import { splitPackage } from '../bare-specifier.ts';
import { CLONE_KINDS, type CloneClass, type CloneKind } from '../model/clone.ts';
import type { Path } from '../model/place.ts';
import { isTestFile } from '../parse/index.ts';

/**
 * What sort of code a file holds, by its name and by what it imports. What an entry reaches runs on Lambda: there an import of
 * the CDK is a type, or a slip.
 */
export function codeKindOf(
  { file, specifiers }: { readonly file: Path; readonly specifiers: readonly string[] },
  reach: ReadonlyMap<Path, unknown> = new Map(),
): 'code' | 'test' | 'infrastructure' {
  if (isTestFile(file)) return 'test';
  if (reach.has(file)) return 'code';
  const isDeclaring = isDeclaringFile(file) || specifiers.some(declares);
  return isDeclaring ? 'infrastructure' : 'code';
}

// Thousands of files import the same few names.
const known = new Map<string, boolean>();

function declares(specifier: string): boolean {
  const before = known.get(specifier);
  if (before !== undefined) return before;
  const is = !specifier.startsWith('.') && isForDeclaring(specifier);
  known.set(specifier, is);
  return is;
}

/** Files that a framework finds by their name. */
const isDeclaringFile = (file: string): boolean =>
  /(?:^|\/)(?:serverless\.[cm]?[jt]s|sst\.config\.[cm]?[jt]s|\.projenrc\.[cm]?[jt]s)$/.test(file) ||
  // Amplify: https://docs.amplify.aws/react/build-a-backend/ names them (read 2026-11).
  /(?:^|\/)amplify\/(?:backend\.ts|(?:[^/]+\/)*resource\.ts)$/.test(file);

const DECLARING_PACKAGES = new Set([
  'aws-cdk-lib',
  'cdk-nag',
  'cdktf',
  'constructs',
  'monocdk',
  'projen',
  '@aws-amplify/backend',
  '@aws-amplify/cli-extensibility-helper',
  '@serverless/typescript',
  '@serverless-stack/resources',
]);
const DECLARING_SCOPES = ['@aws-cdk/', '@aws-solutions-constructs/', '@cdktf/', '@pulumi/'];

/**
 * Whether only infrastructure code imports it. Where one package serves functions, too, its subpath decides: of SST the
 * constructs alone, since handlers import `sst` and `sst/node/…`; of Amplify's backend not what is for the run time.
 */
function isForDeclaring(specifier: string): boolean {
  const { name, subpath } = splitPackage(specifier);
  if (name === 'sst') return /^constructs(?:\/|$)/.test(subpath);
  if (/(?:^|\/)runtime$/.test(subpath)) return false;
  return (
    DECLARING_PACKAGES.has(name) ||
    DECLARING_SCOPES.some((scope) => name.startsWith(scope)) ||
    /^@aws-amplify\/backend-/.test(name)
  );
}

/** How many classes there are of each kind. */
export function countByKind(clones: readonly CloneClass[]): Readonly<Record<CloneKind, number>> {
  const count = (kind: CloneKind) => clones.filter((clone) => clone.kind === kind).length;
  // Every kind gets its entry, which `Object.fromEntries` cannot say.
  return Object.fromEntries(CLONE_KINDS.map((kind) => [kind, count(kind)])) as Record<CloneKind, number>;
}
