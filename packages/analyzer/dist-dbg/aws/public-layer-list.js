/** Year and month of the last look at the sources that stand beside the entries. */
export const asOf = '2026-11';
const accounts = (text) => text.trim().split(/\s+/);
// One account a region; of aws-cdk-lib 2.276.0, region-info and aws-appconfig. A region added since stays unknown.
const APPCONFIG = accounts(`
  000010852771 027255383542 039592058896 066940009817 080788657173 203683718741 282860088358 307021474294
  359756378197 418787028745 421114256042 434848589818 489524808438 493207061005 554480029851 559955524753
  574348263942 586093569114 615057806174 615084187847 630222743974 646970417810 662846165436 706869817123
  728743619870 758369105281 826293736237 895787185223 946561847325 946746059096 958113053741 980059726660
`);
const PARAMETERS = accounts(`
  015030872274 044395824272 070087711984 127562683043 129776340158 133256977650 133490724326 176022468876
  177933569100 187925254637 200266452380 287114880934 287310001119 317013901791 325218067255 345057560386
  427196147048 490737872127 524103009944 576959938190 590474943231 665172237481 738900069198 768336418462
  772501565639 780235371811 832021897121 858974508948 933737806257 997803712105
`);
const INSIGHTS = accounts(`
  012438385374 033019950311 066549572091 122132214140 145023102084 158895979263 194566237122 198461476570
  285320876703 339249233099 352183217350 439286490199 459530977127 488211338238 519774774795 580247275435
  590183865173 605207715842 727646510379 732604637566 751350123760 761018874580 761377655185 879381266642
  891564319516 946466191631
`);
const powertools = (...names) => names.map((name) => `@aws-lambda-powertools/${name}`);
/**
 * Processes beside the function, which answer on a local port or collect from it: nothing of theirs can be imported. A program for
 * the other architecture ends in `Extension.LaunchError`, `exec format error`:
 * https://github.com/awslabs/serverless-plugin-lambda-insights/issues/13, https://github.com/DataDog/datadog-lambda-js/issues/250
 */
const EXTENSION = { provides: [], complete: true };
export const layers = [
    {
        // Version 50 is 2.35.0 of 2026-08: docs/getting-started/lambda-layers.md and the list its build installs,
        // layers/src/layer-publisher-stack.ts, of https://github.com/aws-powertools/powertools-lambda-typescript; from the same
        // file of 2024 and 2026, that versions without zod came before. Up to version 44 the build left event-handler out: issue
        // 4955 there. In which version between them it came is not said.
        name: /^AWSLambdaPowertoolsTypeScriptV2$/,
        accounts: ['094274105915', '165093116878', '165087284144', '498634801083'],
        provides: [
            ...powertools('batch', 'commons', 'event-handler', 'idempotency', 'jmespath', 'logger', 'metrics', 'parameters'),
            ...powertools('parser', 'tracer'),
            'aws-xray-sdk-core',
            'zod',
        ],
        lacksUpTo: new Map([['@aws-lambda-powertools/event-handler', 44]]),
        complete: false,
    },
    {
        // Powertools 1: https://docs.aws.amazon.com/powertools/typescript/1.16.0. Which utilities its first versions had is not known.
        name: /^AWSLambdaPowertoolsTypeScript$/,
        accounts: ['094274105915'],
        provides: powertools('batch', 'commons', 'idempotency', 'logger', 'metrics', 'parameters', 'tracer'),
        complete: false,
    },
    {
        // The Dockerfile of https://github.com/DataDog/datadog-lambda-js puts both into nodejs/node_modules (the
        // very first layers had no dd-trace); names and accounts: layers.json and layers-gov.json of serverless-plugin-datadog 5.134.1.
        name: /^Datadog-Node\d+-x$/,
        accounts: ['464622532012', '002406178527'],
        provides: ['datadog-lambda-js', 'dd-trace'],
        complete: false,
    },
    {
        // Same sources; https://docs.datadoghq.com/serverless/libraries_integrations/extension
        name: /^Datadog-Extension(?:-ARM)?(?:-FIPS)?$/,
        accounts: ['464622532012', '002406178527'],
        ...EXTENSION,
        arm64: /-ARM(?:-|$)/,
        wrapper: { path: '/opt/datadog_wrapper', runs: 'module' },
    },
    {
        // packages/aws-serverless/scripts/buildLambdaLayer.ts of https://github.com/getsentry/sentry-javascript keeps what the
        // entry of @sentry/aws-serverless loads, and that needs these two (package.json of 10.75.2).
        name: /^SentryNodeServerlessSDKv(?:[89]|\d\d+)$/,
        accounts: ['943013980633'],
        provides: ['@sentry/aws-serverless', '@sentry/core', '@sentry/node'],
        complete: false,
    },
    {
        // Before version 8 of the SDK its npm package had another name.
        name: /^SentryNodeServerlessSDKv7$/,
        accounts: ['943013980633'],
        provides: ['@sentry/serverless'],
        complete: false,
    },
    {
        // The name before major versions had their own: which of its versions brought which of the two is not said.
        name: /^SentryNodeServerlessSDK$/,
        accounts: ['943013980633'],
        provides: ['@sentry/aws-serverless', '@sentry/serverless'],
        complete: false,
    },
    {
        // nodejs/publish-layers.sh of https://github.com/newrelic/newrelic-lambda-layers
        name: /^NewRelicNodeJS(?:\d+X)?(?:ARM64)?$/,
        accounts: ['451483290750'],
        provides: ['newrelic', 'newrelic-esm-lambda-wrapper', 'newrelic-lambda-wrapper'],
        complete: false,
    },
    {
        // scripts/prepare_layer_files.sh of https://github.com/lumigo-io/lumigo-node; account: serverless-lumigo 1.14.6
        name: /^lumigo-node-tracer$/,
        accounts: ['114300393969'],
        provides: ['@lumigo/tracer'],
        complete: false,
        wrapper: { path: '/opt/lumigo_wrapper', runs: 'module' },
    },
    {
        // Both products have ended; what their layers hold is not public.
        name: /^(?:thundra-lambda-node-layer|epsagon-node-layer)$/,
        accounts: ['269863060030', '066549572091'],
        provides: [],
        complete: false,
    },
    {
        // ADOT with Application Signals: lambda-layer/packages/layer of https://github.com/aws-observability/aws-otel-js-instrumentation
        // packs everything into one file but these two. Some regions have an account of their own.
        name: /^AWSOpenTelemetryDistroJs$/,
        accounts: ['615299751070'],
        provides: ['import-in-the-middle', 'require-in-the-middle'],
        complete: false,
        wrapper: { path: '/opt/otel-instrument', runs: 'module' },
    },
    {
        // https://aws-otel.github.io/docs/getting-started/lambda/lambda-js and https://github.com/open-telemetry/opentelemetry-lambda:
        // earlier builds lay their packages into nodejs/node_modules, later ones pack them, and which did is not said.
        name: /^(?:aws-otel-nodejs-(?:amd64|arm64)-ver-[\d-]+|opentelemetry-nodejs-[\d_]+)$/,
        accounts: ['901920570463', '184161586896'],
        provides: [],
        complete: false,
        wrapper: { path: '/opt/otel-handler', runs: 'module' },
    },
    {
        // Same sources: the collector runs beside the function.
        name: /^(?:aws-otel-collector-(?:amd64|arm64)-ver-[\d-]+|opentelemetry-collector-(?:amd64|arm64)-[\d_]+)$/,
        accounts: ['901920570463', '184161586896'],
        ...EXTENSION,
        arm64: /-arm64-/,
    },
    {
        // https://awslabs.github.io/aws-lambda-web-adapter/getting-started/zip-packages.html; its Makefile puts a program into
        // extensions and the script `bootstrap` beside it.
        name: /^LambdaAdapterLayer(?:X86|Arm64)$/,
        accounts: ['753240598075', '041581134020', '069767869989'],
        ...EXTENSION,
        arm64: /Arm64$/,
        wrapper: { path: '/opt/bootstrap', runs: 'program' },
    },
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
    {
        name: /^AWS-Parameters-and-Secrets-Lambda-Extension(?:-Arm64)?$/,
        accounts: PARAMETERS,
        ...EXTENSION,
        arm64: /-Arm64$/,
    },
    // https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-lambda-extensions-versions.html
    { name: /^AWS-AppConfig-Extension(?:-Arm64)?$/, accounts: APPCONFIG, ...EXTENSION, arm64: /-Arm64$/ },
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights-extension-versions.html
    { name: /^LambdaInsightsExtension(?:-Arm64)?$/, accounts: INSIGHTS, ...EXTENSION, arm64: /-Arm64$/ },
];
//# sourceMappingURL=public-layer-list.js.map