/** Files of a layer that are named by their path: a telltale wherever it is not part of a plain import's specifier. */
export declare const LAYER_PATHS: RegExp;
/** Whether a text may hold an import that is not one of the plain ones. */
export declare const hasTelltale: (text: string) => boolean;
/** Whether a text may name files by their paths: without one of these words, no path in it leads anywhere for certain. */
export declare const namesPlaces: (text: string) => boolean;
//# sourceMappingURL=telltales.d.ts.map