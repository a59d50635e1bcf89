import type { Path, Range } from '../../../model/place.ts';
import { folderOf } from '../../../paths.ts';
import { createCodeReader, type Held, type Value } from '../../code/index.ts';
import type { DocumentNode } from '../../document.ts';
import { DEEPEST } from '../../nodes.ts';
import type { ReadContext } from '../../reader.ts';

/** The service that a `serverless.ts` or `serverless.js` exports, as if it were written in YAML; undefined when nothing is static. */
export function documentInCode(file: Path, { host, variables }: ReadContext): DocumentNode | undefined {
  const reader = createCodeReader(host, {
    workingFolder: () => folderOf(file),
    environment: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
  });
  const exported = reader.exported(file, 'default');
  return exported?.kind === 'object' ? nodeOf(exported, file, exported.at.range ?? [0, 0], 0) : undefined;
}

/** A value of another file stands where this file mentions it: `around` is that place. */
function nodeOf(value: Value, file: Path, around: Range, depth: number): DocumentNode {
  const range = (value.at.file === file && value.at.range) || around;
  const inner = ({ value: part, at }: Held): DocumentNode =>
    nodeOf(part, file, (at.file === file && at.range) || range, depth + 1);
  if (depth > DEEPEST) return { kind: 'opaque', tag: '…', range };
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'boolean':
      return { kind: 'scalar', value: value.value, range };
    case 'nothing':
      return { kind: 'scalar', value: null, range };
    case 'list':
      if (!value.complete) return { kind: 'opaque', tag: 'a list that code computes', range };
      return { kind: 'list', items: value.items.map(inner), range };
    case 'object': {
      const entries = [...value.members].map(([key, member]) => {
        const keyAt = member.keyAt ?? member.at;
        return { key, keyRange: (keyAt.file === file && keyAt.range) || range, value: inner(member) };
      });
      return { kind: 'map', entries, range };
    }
    case 'reference':
    case 'construct':
    case 'callable':
    case 'module':
      return { kind: 'opaque', tag: 'a value of code', range };
    case 'unknown':
      return { kind: 'opaque', tag: value.text, range };
    default:
      return value satisfies never;
  }
}
