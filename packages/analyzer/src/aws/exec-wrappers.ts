import type { FunctionPackage } from '../model/workspace.ts';

/**
 * Scripts that start the runtime with something added, and leave it the handler as it is. asOf 2026-11:
 * https://aws-otel.github.io/docs/getting-started/lambda, https://docs.datadoghq.com/serverless/aws_lambda,
 * https://docs.lumigo.io/docs/lambda-layers, https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html
 */
const KEEPS_HANDLER =
  /^\/opt\/(?:otel-(?:handler|instrument|proxy-handler|stream-handler)|datadog_wrapper|lumigo_wrapper)$/;

/** The Lambda Web Adapter: what stands as the handler is the program that serves. https://awslabs.github.io/aws-lambda-web-adapter */
const RUNS_PROGRAM = '/opt/bootstrap';

/** What the handler is to a function: a module and what it exports, a program, or whatever a script of its own makes of it. */
export function handlerMeans({ environment }: Pick<FunctionPackage, 'environment'>): 'module' | 'program' | 'unknown' {
  const wrapper = environment?.get('AWS_LAMBDA_EXEC_WRAPPER');
  if (!wrapper) return 'module';
  if (wrapper.value === RUNS_PROGRAM) return 'program';
  return wrapper.value !== undefined && KEEPS_HANDLER.test(wrapper.value) ? 'module' : 'unknown';
}
