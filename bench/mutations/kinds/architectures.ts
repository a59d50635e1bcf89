import { elf } from '../../../packages/analyzer/test/build-binaries.ts';
import { beside } from '../beside.ts';
import { type Form, type MutationKind, together } from '../mutation.ts';
import type { Unit } from '../project.ts';
import { graft, NPM_PACKAGE } from './grafts.ts';
import { shipsBesideEntry } from './shipped.ts';

const OTHER = { x86_64: 'arm64', arm64: 'x86_64' } as const;

/** The function moves to the other CPU, without what it attaches or ships. */
const declaredLayer: Form = {
  name: 'with a layer for the one before',
  faults: (unit) => {
    const { declaration, architecture } = unit;
    if (!declaration || !architecture) return [];
    const grafted = graft(unit, NPM_PACKAGE, { architectures: [architecture] });
    const swap = declaration.set('architecture', OTHER[architecture]);
    if (!grafted || !swap) return [];
    const expected = { ruleId: 'layer-architecture-match', file: declaration.file };
    return [
      { before: grafted.attached, after: together({ [declaration.file]: unmarked(swap) }, grafted.attached), expected },
    ];
  },
};

const publicLayer: Form = {
  name: 'with a public layer for the one before',
  faults: ({ declaration, architecture }) => {
    if (!declaration || !architecture) return [];
    const name = architecture === 'arm64' ? 'LambdaInsightsExtension-Arm64' : 'LambdaInsightsExtension';
    const attached = declaration.attach([declaration.byArn(`arn:aws:lambda:us-east-1:580247275435:layer:${name}:21`)]);
    const swap = declaration.set('architecture', OTHER[architecture]);
    if (!attached || !swap) return [];
    const { file } = declaration;
    const before = { [file]: attached };
    return [
      {
        before,
        after: together({ [file]: unmarked(swap) }, before),
        expected: { ruleId: 'layer-architecture-match', file },
      },
    ];
  },
};

const shippedBinary: Form = {
  name: 'with a binary for the one before',
  faults: (unit) => {
    const { declaration, architecture, entry } = unit;
    if (!declaration || !architecture || entry === undefined || !shipsBesideEntry(unit)) return [];
    const swap = declaration.set('architecture', OTHER[architecture]);
    if (!swap) return [];
    const file = beside(entry, 'mut-addon.node');
    const before = { [file]: { content: addon(architecture) } };
    return [
      {
        before,
        after: { ...before, [declaration.file]: swap },
        expected: { ruleId: 'native-architecture', file, line: 1 },
      },
    ];
  },
};

const addon = (machine: NonNullable<Unit['architecture']>): Uint8Array =>
  elf({ machine, needed: ['libc.so.6'], symbols: ['napi_register_module_v1'] });

const unmarked = <T extends { readonly text: string }>(edits: readonly T[]): readonly T[] =>
  edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('»', '') }));

export const architectures: MutationKind = {
  name: 'swapped architecture',
  forms: [declaredLayer, publicLayer, shippedBinary],
};
