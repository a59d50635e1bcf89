/** The runtimes that a public layer is made for, by its name in the ARN. */
interface MadeFor {
  readonly name: RegExp;
  /** From the name's first two groups; without groups the layer is for every version of the language. */
  readonly runtime: (major: string, minor: string) => string;
}

const node = (major: string): string => (major === '' ? 'nodejs' : `nodejs${major}.x`);
const python = (major: string, minor: string): string => (major === '' ? 'python' : `python${major}.${minor}`);

/**
 * Names as their publishers give them, state of 2026-11; the sources of most stand beside `public-layer-list.ts`. Of the others:
 * https://docs.aws.amazon.com/powertools/python/latest/, https://github.com/keithrozario/Klayers,
 * https://aws-sdk-pandas.readthedocs.io/en/stable/layers.html, https://docs.datadoghq.com/serverless/libraries_integrations/.
 */
const MADE_FOR: readonly MadeFor[] = [
  { name: /^AWSLambdaPowertoolsTypeScript(?:V\d+)?()$/, runtime: node },
  { name: /^AWSLambdaPowertoolsPython(?:V2)?(?:-Arm64)?()$/, runtime: python },
  { name: /^AWSLambdaPowertoolsPythonV\d+-python(\d)(\d+)-(?:x86_64|arm64)$/, runtime: python },
  { name: /^AWSSDKPandas-Python(\d)(\d+)(?:-Arm64)?$/, runtime: python },
  { name: /^Klayers-p(?:ython)?(\d)(\d+)-/, runtime: python },
  { name: /^Datadog-Node(\d+)-x(?:-ARM)?$/, runtime: node },
  { name: /^Datadog-Python(\d)(\d+)(?:-ARM)?$/, runtime: python },
  { name: /^NewRelicNodeJS(\d+)X(?:ARM64)?$/, runtime: node },
  { name: /^NewRelicPython(\d)(\d+)(?:ARM64)?$/, runtime: python },
  { name: /^SentryNodeServerlessSDK(?:v\d+)?()$/, runtime: node },
  { name: /^SentryPythonServerlessSDK(?:v\d+)?()$/, runtime: python },
  { name: /^AWSOpenTelemetryDistroJs()$/, runtime: node },
  { name: /^AWSOpenTelemetryDistroPython()$/, runtime: python },
  { name: /^(?:aws-otel|opentelemetry)-nodejs-[\w-]+()$/, runtime: node },
  { name: /^(?:aws-otel|opentelemetry)-python-[\w-]+()$/, runtime: python },
  { name: /^lumigo-node-tracer()$/, runtime: node },
  { name: /^lumigo-python-tracer()$/, runtime: python },
];

/** `python3.12` or, for all versions of a language, `nodejs`; undefined for a layer whose name does not say. */
export function runtimeInName(layer: string): string | undefined {
  for (const { name, runtime } of MADE_FOR) {
    const [found, major = '', minor = ''] = name.exec(layer) ?? [];
    if (found !== undefined) return runtime(major, minor);
  }
  return undefined;
}

/** Whether a runtime is the one stated, or one of the language stated. */
export const isRuntimeFor = (runtime: string, stated: string): boolean =>
  stated === runtime || (/^[a-z]+$/.test(stated) && runtime.replace(/[\d.].*$/, '') === stated);
