const TEMPLATE = /^((?:.+\/)?amplify\/backend\/function\/([^/]+))\/[^/]+-(aws)?cloudformation-template\.(?:json|ya?ml)$/;
// What `amplify pull` and `amplify push` copy from the templates.
const COPY = /(?:^|\/)amplify\/(?:#current-cloud-backend|backend\/(?:awscloudformation|function\/[^/]+\/build))\//;
/** Undefined for a file that is no template of an Amplify function or layer. */
export function amplifyResourceIn(template) {
    const [, folder, name, ofLayer] = TEMPLATE.exec(template) ?? [];
    return folder === undefined || name === undefined
        ? undefined
        : { name, folder, kind: ofLayer === undefined ? 'function' : 'layer' };
}
/** Templates that the CloudFormation reader leaves alone: Amplify's own, and the copies it makes of them. */
export const belongsToAmplify = (file) => TEMPLATE.test(file) || COPY.test(file);
/** Where the template of the layer beside a function lies. */
export function layerTemplate({ folder }, layer) {
    const folderOfLayer = folder.slice(0, folder.lastIndexOf('/') + 1) + layer;
    return `${folderOfLayer}/${layer}-awscloudformation-template.json`;
}
//# sourceMappingURL=templates.js.map