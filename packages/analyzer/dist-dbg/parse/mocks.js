const kinds = (runner, kind, names) => names.map((name) => [`${runner}.${name}`, kind]);
const MOCKS = new Map([
    ...kinds('jest', 'resolve', ['mock', 'doMock', 'unmock', 'dontMock', 'setMock', 'deepUnmock', 'unstable_mockModule']),
    ...kinds('jest', 'require', ['requireActual', 'requireMock', 'createMockFromModule', 'genMockFromModule']),
    ...['vi', 'vitest'].flatMap((runner) => [
        ...kinds(runner, 'resolve', ['mock', 'doMock', 'unmock', 'doUnmock']),
        ...kinds(runner, 'dynamic', ['importActual', 'importMock']),
    ]),
]);
/** How jest or vitest is told of a module, to replace it or to load it although it is replaced. */
export const mockKind = (runner, name) => MOCKS.get(`${runner}.${name}`);
//# sourceMappingURL=mocks.js.map