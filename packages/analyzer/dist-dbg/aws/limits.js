/**
 * What AWS accepts, as we last read it. Everything dated about limits stands here, so that one look at AWS's pages renews it.
 * Sizes: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, whose "MB" are 1,048,576 bytes.
 */
export const limits = {
    asOf: '2026-10',
    layersPerFunction: 5,
    unzippedBytes: 262_144_000,
    zippedBytes: 52_428_800,
    // The service's own validation message of 2026-01; https://docs.aws.amazon.com/lambda/latest/api/API_Layer.html prints a looser one.
    layerArn: /^(?:arn:(?:aws[a-zA-Z-]*)?:lambda:(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d:\d{12}:layer:[\w-]+:\d+|arn:[a-zA-Z0-9-]+:lambda:::awslayer:[\w-]+)$/,
    layerArnLength: 2048,
    // https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html
    defaultArchitecture: 'x86_64',
};
//# sourceMappingURL=limits.js.map