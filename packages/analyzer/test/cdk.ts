import { memoryHost } from '../src/host/memory.ts';
import type { Place } from '../src/model/place.ts';
import type { DeclaredFunction, Reading } from '../src/discover/reader.ts';
import { cdkSource } from '../src/discover/readers/cdk-source.ts';

export type Files = Readonly<Record<string, string>>;

/** The file that `stack` is for. */
export const STACK = 'infra/lib/shop-stack.ts';
export const IMPORTS = [
  "import { CfnParameter, NestedStack, Stack } from 'aws-cdk-lib';",
  "import { experimental } from 'aws-cdk-lib/aws-cloudfront';",
  "import * as lambda from 'aws-cdk-lib/aws-lambda';",
  "import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';",
  "import { Construct } from 'constructs';",
];

/** A stack whose constructor has these lines. */
export const stack = (...lines: readonly string[]) =>
  [
    ...IMPORTS,
    'export class ShopStack extends Stack {',
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    ...lines,
    '  }',
    '}',
  ].join('\n');

/** What all apps in these files declare. */
export function readAll(files: Files): Pick<Reading, 'functions' | 'layers' | 'problems'> {
  const host = memoryHost({ 'infra/cdk.json': '{}', ...files });
  const readings = host.files.flatMap((file) =>
    cdkSource.recognizes(file, () => host.read(file) ?? '')
      ? [cdkSource.read(file, host.read(file) ?? '', { host, variables: {} })]
      : [],
  );
  return {
    functions: readings.flatMap(({ functions }) => functions),
    layers: readings.flatMap(({ layers }) => layers),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** What a stack with these lines declares, beside one source file. */
export const read = (...lines: readonly string[]) => readAll({ [STACK]: stack(...lines), 'src/orders/index.ts': '' });

/** The text at a place. */
export const at = (place: Place | undefined, files: Files) => place && files[place.file]?.slice(...(place.range ?? []));

/** A function's layers: ids, ARNs, and with a question mark what is unknown. */
export const layersOf = (unit: DeclaredFunction | undefined) =>
  unit?.layers.map((layer) =>
    layer.kind === 'local' ? layer.layer : layer.kind === 'arn' ? layer.arn : `?${layer.text}`,
  );
