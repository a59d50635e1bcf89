import { elf, machO } from '../../../packages/analyzer/test/build-binaries.ts';
import { beside } from '../beside.ts';
import { type Form, type MutationKind, together } from '../mutation.ts';
import type { Unit } from '../project.ts';
import { graft, NPM_PACKAGE } from './grafts.ts';
import { shipsBesideEntry } from './shipped.ts';

const ruleId = 'native-architecture';

type Build = (unit: Unit) => Uint8Array;

const inFunction = (name: string, build: Build): Form => ({
  name: `${name} in a function`,
  faults: (unit) => {
    if (unit.entry === undefined || !shipsBesideEntry(unit) || unit.architecture === undefined) return [];
    const file = beside(unit.entry, 'mut-addon.node');
    return [{ after: { [file]: { content: build(unit) } }, expected: { ruleId, file, line: 1 } }];
  },
});

const inOwnLayer = (name: string, build: Build): Form => ({
  name: `${name} in the repository’s own layer`,
  faults: (unit, project) =>
    project.layers
      .filter(({ id }) => unit.layers.some(({ layer }) => layer === id))
      .filter(({ contentDir, provides }) => contentDir !== undefined && contentDir !== '' && provides.length > 0)
      .map(({ contentDir }) => {
        const file = `${contentDir ?? ''}/mut-addon.node`;
        return { after: { [file]: { content: build(unit) } }, expected: { ruleId, file, line: 1 } };
      }),
});

const inGraft = (name: string, build: Build): Form => ({
  name: `${name} in a layer`,
  faults: (unit) => {
    const { declaration, architecture } = unit;
    const layer = graft(unit, NPM_PACKAGE);
    if (!declaration || !layer || architecture === undefined) return [];
    const file = beside(declaration.file, 'mut-layer/nodejs/node_modules/mut-money/build/Release/money.node');
    const binary = { [file]: { content: build(unit) } };
    return [{ before: layer.attached, after: together(layer.attached, binary), expected: { ruleId, file, line: 1 } }];
  },
});

const builds: Readonly<Record<string, Build>> = {
  'Mach-O for arm64': () => machO('arm64'),
  'Mach-O for x86_64': () => machO('x86_64'),
  'Mach-O for both': () => machO('x86_64', 'arm64'),
  'ELF for the other CPU': ({ architecture }) =>
    elf({
      machine: architecture === 'arm64' ? 'x86_64' : 'arm64',
      needed: ['libc.so.6'],
      symbols: ['napi_register_module_v1'],
    }),
};

export const foreignBinary: MutationKind = {
  name: 'foreign binary',
  forms: [inFunction, inGraft, inOwnLayer].flatMap((place) =>
    Object.entries(builds).map(([name, build]) => place(name, build)),
  ),
};
