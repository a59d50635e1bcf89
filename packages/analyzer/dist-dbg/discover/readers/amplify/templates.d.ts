import type { Path } from '../../../model/place.ts';
/** A function or a layer of an Amplify project, by the path of its template. */
export interface AmplifyResource {
    /** What Amplify calls it: the name of its folder. */
    readonly name: string;
    readonly folder: Path;
    readonly kind: 'function' | 'layer';
}
/** Undefined for a file that is no template of an Amplify function or layer. */
export declare function amplifyResourceIn(template: Path): AmplifyResource | undefined;
/** Templates that the CloudFormation reader leaves alone: Amplify's own, and the copies it makes of them. */
export declare const belongsToAmplify: (file: Path) => boolean;
/** Where the template of the layer beside a function lies. */
export declare function layerTemplate({ folder }: AmplifyResource, layer: string): Path;
//# sourceMappingURL=templates.d.ts.map