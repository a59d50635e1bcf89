import type { Path } from '../../../model/place.ts';
import { type DocumentNode, readDocument } from '../../document.ts';
import { placeOf } from '../../nodes.ts';
import { listOf, mapOf, scalar, type Value } from './values.ts';

/** What a JSON or YAML file of the repository says, as `jsondecode` and `yamldecode` give it. */
export function documentValue(file: Path, text: string, isJson: boolean): Value | undefined {
  const { root } = readDocument(isJson ? `${file}.json` : file, text);
  return root && nodeValue(root, file);
}

/** A node of a document as a value. */
export function nodeValue(node: DocumentNode, file: Path): Value {
  const at = placeOf(file, node);
  switch (node.kind) {
    case 'scalar':
      return scalar(node.value, at);
    case 'list':
      return listOf(
        node.items.map((item) => nodeValue(item, file)),
        at,
      );
    case 'map':
      return mapOf(
        node.entries.map(({ key, value }) => [key, nodeValue(value, file)] as const),
        at,
      );
    case 'opaque':
      return { kind: 'unknown', text: node.tag, at };
    default:
      return node satisfies never;
  }
}
