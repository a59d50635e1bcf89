import { basename, dirname } from 'node:path/posix';
import type { Form, MutationKind } from '../mutation.ts';
import type { Unit } from '../project.ts';

/**
 * Written at the function itself, and read by Lambda as a file and an export. Code that comes from a bucket is found in the
 * repository by its handler: with another one, we do not know it.
 */
const handlerOf = ({ declaration, handler, runtime, entry }: Unit): string | undefined =>
  runtime?.startsWith('nodejs') &&
  entry !== undefined &&
  declaration?.isFromBucket === false &&
  handler !== undefined &&
  isModule(handler, entry) &&
  declaration?.written('handler') === handler
    ? handler
    : undefined;

/** Not a script that a wrapper starts. */
const isModule = (handler: string, entry: string): boolean =>
  /^([^.]+)\.[^.]+$/.exec(basename(handler))?.[1] === /^[^.]+/.exec(basename(entry))?.[0];

const named = (name: string, rename: (handler: string) => string, fits = (_: Unit): boolean => true): Form => ({
  name,
  faults: (unit) => {
    const handler = fits(unit) ? handlerOf(unit) : undefined;
    const edits = handler === undefined ? undefined : unit.declaration?.set('handler', rename(handler));
    if (!unit.declaration || !edits) return [];
    const { file } = unit.declaration;
    return [{ after: { [file]: edits }, expected: { ruleId: 'handler-exists', file } }];
  },
});

const dotOf = (handler: string): number => handler.indexOf('.', handler.lastIndexOf('/') + 1);

/** Neighbours that are sources too show that the code folder is not one which a build fills. */
const deleted: Form = {
  name: 'entry deleted',
  faults: (unit, project) => {
    const { declaration, entry } = unit;
    const handler = handlerOf(unit);
    const edits = handler === undefined ? undefined : declaration?.set('handler', handler);
    if (!declaration || entry === undefined || !edits) return [];
    const isAlone = project.units.every(
      (other) =>
        other === unit || other.entry === undefined || other.entry === entry || dirname(other.entry) !== dirname(entry),
    );
    if (isAlone) return [];
    return [
      {
        after: { [declaration.file]: edits, [entry]: 'removed' },
        expected: { ruleId: 'handler-exists', file: declaration.file },
      },
    ];
  },
};

export const missingHandler: MutationKind = {
  name: 'missing handler',
  forms: [
    named('no such file', (handler) => `${handler.slice(0, dotOf(handler))}Mut${handler.slice(dotOf(handler))}`),
    // A bundler may put what it makes into any folder.
    named(
      'no such folder',
      (handler) => `mut-orders/${handler}`,
      ({ bundled }) => !bundled,
    ),
    named('no such export', (handler) => `${handler.slice(0, dotOf(handler))}.mutHandler`),
    named('misspelled export', (handler) => `${handler}s`),
    named('no export', (handler) => handler.slice(0, dotOf(handler))),
    deleted,
  ],
};
