import type { Edit } from '../mutation.ts';
import { type Declaration, type Language, type Property, put } from './declaration.ts';
import { blockAt, listItems, setAttribute } from './hcl-block.ts';

const NAMES: Readonly<Record<Property, string>> = {
  runtime: 'runtime',
  handler: 'handler',
  architecture: 'architectures',
};

/** Resources, and functions of the public module, in Terraform's own language. */
export const terraform: Language = ({ declaredAt: { file, line } }, { read }) => {
  if (!file.endsWith('.tf')) return undefined;
  const text = read(file);
  const head = text.split('\n')[line - 1] ?? '';
  const block = blockAt(text, line);
  if (!block || !isFunction(head, block, text)) return undefined;
  const list = (items: readonly string[]): string => `[\n    ${items.join(',\n    ')}\n  ]`;
  const marked = (items: readonly string[]): string[] =>
    items.map((item, index) => (index === items.length - 1 ? `»${item}` : item));
  const attached = (): readonly string[] | undefined => listItems(block, text, 'layers');
  const region = /^provider\s+"aws"\s*\{[^}]*?\bregion\s*=\s*"([a-z0-9-]+)"/m.exec(text)?.[1];
  const declaration: Declaration = {
    file,
    isFromBucket: block.values.has('s3_key'),
    ...(region === undefined ? {} : { region }),
    written: (property) => {
      const range = block.values.get(NAMES[property]);
      return range && /^"([^"$%]+)"$/.exec(text.slice(...range))?.[1];
    },
    set: (property, value) =>
      setAttribute(block, NAMES[property], property === 'architecture' ? `[»"${value}"]` : `»"${value}"`),
    attached,
    attach: (references) => {
      const items = attached();
      return items && setAttribute(block, 'layers', list(marked([...items, ...references])));
    },
    detach: (index) => {
      const items = attached();
      return items && setAttribute(block, 'layers', list(items.filter((_, number) => number !== index)));
    },
    byArn: (arn) => JSON.stringify(arn),
    declareLayer: ({ architectures }) => {
      const stated = architectures ? `\n  compatible_architectures = ${JSON.stringify(architectures)}` : '';
      return { edits: [put(text.length, layerResource(stated))], reference: 'aws_lambda_layer_version.mut.arn' };
    },
  };
  return declaration;
};

/** A module of the repository's own takes arguments of its own. */
const isFunction = (
  head: string,
  { values }: { values: ReadonlyMap<string, readonly [number, number]> },
  text: string,
): boolean => {
  if (head.includes('"aws_lambda_function"')) return true;
  const source = values.get('source');
  return source !== undefined && /terraform-aws-modules\/lambda\/aws|^"\.\.\/\.\.\/"$/.test(text.slice(...source));
};

const layerResource = (stated: string): Edit['text'] => `
data "archive_file" "mut" {
  type        = "zip"
  source_dir  = "\${path.module}/mut-layer"
  output_path = "\${path.module}/mut-layer.zip"
}

resource "aws_lambda_layer_version" "mut" {
  layer_name   = "mut-layer"
  filename     = data.archive_file.mut.output_path
  skip_destroy = true${stated}
}
`;
