/**
 * What public layers put where Node finds it, as far as their makers say. A layer that is not here, or whose `complete` is
 * false, may bring anything else as well: unknown stays unknown. One look at the sources renews all of it.
 */
const publicLayers: PublicLayers = {
  asOf: '2026-11',
  layers: [
    {
      // The list its build installs, of 2026-08: https://github.com/aws-powertools/powertools-lambda-typescript, layers/src
      name: /^AWSLambdaPowertoolsTypeScript(V2)?$/,
      account: '017000801446',
      provides: [
        ...[
          'batch',
          'commons',
          'event-handler',
          'idempotency',
          'jmespath',
          'logger',
          'metrics',
          'parameters',
          'parser',
        ],
        'tracer',
      ].map((name) => `@aws-lambda-powertools/${name}`),
      complete: false,
    },
    {
      // https://github.com/DataDog/datadog-lambda-js
      name: /^Datadog-Node\d+-x$/,
      account: '464622532012',
      provides: ['datadog-lambda-js', 'dd-trace'],
      complete: false,
    },
    {
      // https://docs.sentry.io/platforms/javascript/guides/aws-lambda/install/layer; version 7 has another npm package
      name: /^SentryNodeServerlessSDK(v([89]|\d\d+))?$/,
      account: '943013980633',
      provides: ['@sentry/aws-serverless'],
      complete: false,
    },
    {
      name: /^SentryNodeServerlessSDKv7$/,
      account: '943013980633',
      provides: ['@sentry/serverless'],
      complete: false,
    },
    // Processes beside the function, which answer on a local port or collect from it; no code loads them.
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
    { name: /^AWS-Parameters-and-Secrets-Lambda-Extension(-Arm64)?$/, provides: [], complete: true },
    // https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-lambda-extensions.html
    { name: /^AWS-AppConfig-Extension(-Arm64)?$/, provides: [], complete: true },
    { name: /^Datadog-Extension(-ARM)?$/, account: '464622532012', provides: [], complete: true },
  ],
};

/** A public layer, by the name in its ARN. */
interface PublicLayer {
  readonly name: RegExp;
  /** Absent where each region has an account of its own. */
  readonly account?: string;
  /** npm packages. */
  readonly provides: readonly string[];
  readonly complete: boolean;
}

interface PublicLayers {
  /** Year and month of the last look. */
  readonly asOf: string;
  readonly layers: readonly PublicLayer[];
}

/** The public layer behind the ARN of a layer version. */
export function publicLayer(arn: string): PublicLayer | undefined {
  const [, account, name] = /^arn:[^:]*:lambda:[^:]*:([^:]*):layer:([^:]+)/.exec(arn) ?? [];
  return publicLayers.layers.find(
    (layer) => name !== undefined && layer.name.test(name) && (layer.account ?? account) === account,
  );
}
