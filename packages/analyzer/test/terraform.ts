import { memoryHost } from '../src/host/memory.ts';
import type { Place } from '../src/model/place.ts';
import type { Reading } from '../src/discover/reader.ts';
import { terraform } from '../src/discover/readers/terraform.ts';

export type Files = Readonly<Record<string, string>>;

/** What all Terraform files say together. */
export function read(files: Files, variables: Readonly<Record<string, string>> = {}): Reading {
  const host = memoryHost(files);
  const readings = host.files
    .filter((file) => terraform.recognizes(file, () => files[file] ?? ''))
    .map((file) => terraform.read(file, files[file] ?? '', { host, variables }));
  return {
    functions: readings.flatMap(({ functions }) => functions),
    layers: readings.flatMap(({ layers }) => layers),
    exports: new Map(readings.flatMap(({ exports }) => [...exports])),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** The text that a place covers. */
export const at = (place: Place | undefined, files: Files) =>
  place ? files[place.file]?.slice(...(place.range ?? [])) : undefined;

export const lines = (...texts: readonly string[]) => texts.join('\n');

/** An archive of a folder, named after it. */
export const zip = (name: string, folder: string) =>
  lines(
    `data "archive_file" "${name}" {`,
    '  type        = "zip"',
    `  source_dir  = "\${path.module}/${folder}"`,
    `  output_path = "\${path.module}/zips/${name}.zip"`,
    '}',
  );

/** A layer and its archive. */
export const shared = lines(
  zip('shared', 'layers/shared'),
  'resource "aws_lambda_layer_version" "shared" {',
  '  layer_name               = "shop-shared"',
  '  filename                 = data.archive_file.shared.output_path',
  '  compatible_runtimes      = ["nodejs22.x"]',
  '  compatible_architectures = ["arm64"]',
  '}',
);
