import type { LayerContent } from '../model/layer-content.ts';
import type { Path } from '../model/place.ts';
/** Whether Node finds the file or the npm package in this layer, for runtimes of these major versions. */
export declare function offers(layer: LayerContent, specifier: string, majors: readonly number[]): boolean;
/** The folder below `/opt` that holds an npm package where these runtimes do not look. */
export declare function folderBeside(layer: LayerContent, specifier: string, majors: readonly number[]): Path | undefined;
/** A file of the layer that lands at another depth than the path says, or beside `node_modules` where a package was asked for. */
export declare function landsElsewhere(layer: LayerContent, specifier: string): string | undefined;
/** What the layer offers under nearly this name. */
export declare function nearlyOffered(layer: LayerContent, specifier: string, majors: readonly number[]): string | undefined;
/** Whether an import that leads nowhere was likely to lead here. */
export declare function isMeantFor(layer: LayerContent, specifier: string, major: number | undefined): boolean;
/** A path the layer offers, with the ending its file has on Lambda. */
export declare function withEnding({ provides }: LayerContent, path: string): string;
//# sourceMappingURL=layer-offers.d.ts.map