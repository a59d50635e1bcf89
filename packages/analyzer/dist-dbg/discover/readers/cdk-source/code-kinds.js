import { madeOf } from "./lambda-names.js";
// By the class of version 1, by its successors' functions, and by the classes behind both.
const KINDS = {
    'Code.fromAsset': 'asset',
    'Code.asset': 'asset',
    AssetCode: 'asset',
    'Code.fromBucket': 'bucket',
    'Code.fromBucketV2': 'bucket',
    'Code.bucket': 'bucket',
    S3Code: 'bucket',
    S3CodeV2: 'bucket',
    'Code.fromInline': 'inline',
    'Code.inline': 'inline',
    InlineCode: 'inline',
    'Code.fromAssetImage': 'image',
    'Code.fromImageAsset': 'image',
    AssetImageCode: 'image',
    'Code.fromEcrImage': 'registry',
    'Code.fromEcr': 'registry',
    EcrImageCode: 'registry',
    'Code.fromDockerBuild': 'docker-build',
    'Code.fromCustomCommand': 'command',
};
/** How a value gives code. Every class of code inherits the functions of the one above it: `AssetCode.fromAsset` is `Code.fromAsset`. */
export function codeSource(value) {
    const made = madeOf(value);
    const kind = made && KINDS[made.name.replace(/^\w*Code\./, 'Code.')];
    return kind && { kind, made };
}
//# sourceMappingURL=code-kinds.js.map