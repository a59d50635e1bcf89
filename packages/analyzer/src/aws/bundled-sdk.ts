/**
 * Which AWS SDK for JavaScript each Node.js runtime brings, and what of it a function can load without shipping it.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html and lambda-runtimes.html
 */
export const bundledSdk: BundledSdk = {
  asOf: '2026-10',
  lastWithVersion2: 16,
  firstWithVersion3: 18,
  version3: /^@(?:aws-sdk|smithy)\//,
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
    'https://aws.amazon.com/blogs/developer/announcing-end-of-support-for-aws-sdk-for-javascript-v2/',
  ],
};

interface BundledSdk {
  /** Year and month of the last look. */
  readonly asOf: string;
  /** The last major version of Node whose runtime has `aws-sdk`. */
  readonly lastWithVersion2: number;
  /** The first one that has `@aws-sdk/*` instead; which minor version of it differs by region and over time. */
  readonly firstWithVersion3: number;
  /** Names of its npm packages. */
  readonly version3: RegExp;
  readonly sources: readonly string[];
}

/** Whether the runtime brings an npm package of the SDK; undefined where its version of Node is not known. */
export function runtimeBrings(name: string, major: number | undefined): boolean | undefined {
  const isVersion3 = bundledSdk.version3.test(name);
  if (name !== 'aws-sdk' && !isVersion3) return name === '@aws/durable-execution-sdk-js' ? undefined : false;
  if (major === undefined) return undefined;
  return isVersion3 ? major >= bundledSdk.firstWithVersion3 : major <= bundledSdk.lastWithVersion2;
}
