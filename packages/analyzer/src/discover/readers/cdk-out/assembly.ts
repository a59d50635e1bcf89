import type { Host } from '../../../host/host.ts';
import type { Path, Stated } from '../../../model/place.ts';
import { baseName, folderOf, joinPath } from '../../../paths.ts';
import { readDocument } from '../../document.ts';
import { entriesOf, placeOf, textOf, valueOf } from '../../nodes.ts';
import type { ConstructPath } from '../../reader.ts';
import type { Resource } from '../cloudformation/template.ts';

// With and without the metadata that the command line of the CDK asks for.
const SYNTHESIZED = /"aws:cdk:path"|"aws:asset:path"|"cdk-[a-z0-9]+-assets-|"BootstrapVersion"/;

/** Templates that `cdk synth` writes, into `cdk.out` or wherever it was told to. */
export const isSynthesized = (file: Path, text: () => string): boolean =>
  /\.template\.json$/.test(file) && SYNTHESIZED.test(text());

/** `Api` for `Shop/Api/Resource`; without that metadata the logical id, less the hash that the CDK ends it with. */
export const constructName = (resource: Resource): string =>
  constructIds(resource)?.at(-1) ?? resource.name.replace(/(?<=.)[0-9A-F]{8}$/, '');

/** The ids of a resource's construct and of those around it; undefined without that metadata. */
function constructIds({ metadata }: Resource): readonly string[] | undefined {
  const path = textOf(valueOf(metadata, 'aws:cdk:path'))?.split('/');
  return path && (path.at(-1) === 'Resource' ? path.slice(0, -1) : path);
}

/** The same, for comparing it with a construct of the source. */
export function constructsOf(resource: Resource): { readonly constructs?: readonly ConstructPath[] } {
  const ids = constructIds(resource);
  return ids ? { constructs: [{ ids, outer: 1 }] } : {};
}

/** The region that the assembly's manifest deploys a template to; undefined where the manifest leaves it open. */
export function assembledRegion(template: Path, host: Host): Stated<string> | undefined {
  const file = joinPath(folderOf(template), 'manifest.json') ?? 'manifest.json';
  if (host.kind(file) !== 'file') return undefined;
  const artifacts = entriesOf(valueOf(readDocument(file, host.read(file) ?? '').root, 'artifacts'));
  const own = artifacts.find(
    ({ value }) => textOf(valueOf(value, 'properties', 'templateFile')) === baseName(template),
  )?.value;
  const environment = valueOf(own, 'environment');
  const [, region] = /^aws:\/\/[^/]*\/([a-z]{2}(?:-[a-z]+)+-\d)$/.exec(textOf(environment) ?? '') ?? [];
  return region === undefined || !environment ? undefined : { value: region, at: placeOf(file, environment) };
}
