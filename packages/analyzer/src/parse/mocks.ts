import type { ImportKind } from '../model/module.ts';

const kinds = (runner: string, kind: ImportKind, names: readonly string[]) =>
  names.map((name) => [`${runner}.${name}`, kind] as const);

const MOCKS: ReadonlyMap<string, ImportKind> = new Map([
  ...kinds('jest', 'resolve', ['mock', 'doMock', 'unmock', 'dontMock', 'setMock', 'deepUnmock', 'unstable_mockModule']),
  ...kinds('jest', 'require', ['requireActual', 'requireMock', 'createMockFromModule', 'genMockFromModule']),
  ...['vi', 'vitest'].flatMap((runner) => [
    ...kinds(runner, 'resolve', ['mock', 'doMock', 'unmock', 'doUnmock']),
    ...kinds(runner, 'dynamic', ['importActual', 'importMock']),
  ]),
]);

/** How jest or vitest is told of a module, to replace it or to load it although it is replaced. */
export const mockKind = (runner: string, name: string): ImportKind | undefined => MOCKS.get(`${runner}.${name}`);
