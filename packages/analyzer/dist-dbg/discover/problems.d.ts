import type { Path, Place, Range, Stated } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';
export declare const templateUnreadable: (file: Path, range: Range, language: string, reason: string) => Problem;
export declare const valueNotStatic: (what: string, at: Place) => Problem;
export declare const handlerNotFound: ({ name, root }: FunctionPackage & {
    readonly root: Path;
}, handler: Stated<string>) => Problem;
export declare const codeElsewhere: (name: string, at: Place) => Problem;
export declare const declarationsDiffer: ({ name, declaredAt }: Pick<FunctionPackage, "name" | "declaredAt">, other: UnitId, what: string, [stated, elsewhere]: readonly [string, string]) => Problem;
export declare const nothingFound: () => Problem;
export declare const codeNotFound: (name: string, folder: Path, at: Place) => Problem;
export declare const layerContentUnknown: (name: string, reason: string, at: Place) => Problem;
export declare const layerNotFound: (name: string, layer: string, at: Place) => Problem;
export declare const includeNotFound: (what: string, file: Path, at: Place) => Problem;
//# sourceMappingURL=problems.d.ts.map