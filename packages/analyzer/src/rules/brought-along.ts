import { bundledSdk } from '../aws/bundled-sdk.ts';
import type { LayerContent } from '../model/layer-content.ts';

/**
 * Whether what a layer's build installs may bring another npm package along: what its packages depend on is not here to be
 * read. Those that are likely to, for any other one a guess would be as good as none.
 */
export const mayBringAlong = ({ packages }: LayerContent, name: string): boolean =>
  [...packages.values()].some((one) => one.manifest === undefined && isLikelyToNeed(one.name, name));

/** Packages of one publisher depend on each other, and packages for AWS depend on its SDK. */
export function isLikelyToNeed(one: string, other: string): boolean {
  if (other === 'aws-sdk') return AROUND_AWS.test(one) && !bundledSdk.version3.test(one);
  const [publisher] = /^@[^/]+\//.exec(other) ?? [];
  return publisher !== undefined && one.startsWith(publisher);
}

const AROUND_AWS = /aws|amazon|dynamo/i;
