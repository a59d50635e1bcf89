import type { ImportKind } from '../model/module.ts';
/** How jest or vitest is told of a module, to replace it or to load it although it is replaced. */
export declare const mockKind: (runner: string, name: string) => ImportKind | undefined;
//# sourceMappingURL=mocks.d.ts.map