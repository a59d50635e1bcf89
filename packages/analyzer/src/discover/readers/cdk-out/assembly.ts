import type { Path } from '../../../model/place.ts';
import { textOf, valueOf } from '../../nodes.ts';
import type { Resource } from '../cloudformation/template.ts';

// With and without the metadata that the command line of the CDK asks for.
const SYNTHESIZED = /"aws:cdk:path"|"aws:asset:path"|"cdk-[a-z0-9]+-assets-|"BootstrapVersion"/;

/** Templates that `cdk synth` writes, into `cdk.out` or wherever it was told to. */
export const isSynthesized = (file: Path, text: () => string): boolean =>
  /\.template\.json$/.test(file) && SYNTHESIZED.test(text());

/** `Api` for `Shop/Api/Resource`; without that metadata the logical id, less the hash that the CDK ends it with. */
export function constructName({ name, metadata }: Resource): string {
  const path = textOf(valueOf(metadata, 'aws:cdk:path'))?.split('/').slice(1);
  const construct = path?.at(-1) === 'Resource' ? path.at(-2) : path?.at(-1);
  return construct ?? name.replace(/(?<=.)[0-9A-F]{8}$/, '');
}
