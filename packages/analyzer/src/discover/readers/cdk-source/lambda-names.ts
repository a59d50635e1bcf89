import type { ConstructValue, Held, Value } from '../../code/index.ts';

/** What a construct finally makes of which arguments: its own class, or the one above it that is not in the repository. */
export interface Made {
  /** As the construct library exports it: `Function`, `NodejsFunction`, `Code.fromAsset`. */
  readonly name: string;
  readonly arguments: readonly Held[];
  /** The `new`, or the `super(…)` of a class that extends it. */
  readonly file: string;
}

const FUNCTIONS = new Set([
  'Function',
  'NodejsFunction',
  'DockerImageFunction',
  'PythonFunction',
  'GoFunction',
  'SingletonFunction',
  'EdgeFunction',
]);
const LAYERS = new Set(['LayerVersion', 'PythonLayerVersion']);

/** The name of something of the Lambda construct libraries, of version 1 or 2; undefined for everything else. */
export function lambdaName(value: Value | undefined): string | undefined {
  if (value?.kind !== 'reference' || value.module === undefined) return undefined;
  const path = value.path.filter((name) => name !== 'default');
  if (/^(?:@aws-cdk|aws-cdk-lib|monocdk)\/aws-lambda(?:-[a-z-]+)?$/.test(value.module)) return path.join('.');
  if (/^(?:aws-cdk-lib|monocdk)$/.test(value.module) && /^aws_lambda(?:_|$)/.test(path[0] ?? ''))
    return path.slice(1).join('.');
  return value.path.at(-1) === 'EdgeFunction' ? 'EdgeFunction' : undefined;
}

/** What a value is made of, where that comes from the Lambda construct libraries. */
export function madeOf(value: Value | undefined): Made | undefined {
  if (value?.kind !== 'construct') return undefined;
  const { callee, arguments: args, at } = value.base ?? value;
  const name = lambdaName(callee);
  return name === undefined ? undefined : { name, arguments: args, file: at.file };
}

/** Whether a construct is a function. */
export const isFunction = (value: ConstructValue): boolean =>
  value.made === 'new' && FUNCTIONS.has(madeOf(value)?.name ?? '');

/** Whether a construct is a layer whose content this repository decides. */
export const isLayer = (value: ConstructValue): boolean =>
  value.made === 'new' && LAYERS.has(madeOf(value)?.name ?? '');

/** Whether an instance is what other constructs stand in, and is deployed as a whole: its own name names nothing in it. */
export function isStack({ base }: ConstructValue): boolean {
  const callee = base?.callee;
  return callee?.kind === 'reference' && /^(?:Nested)?(?:Stack|Stage|App)$/.test(callee.path.at(-1) ?? '');
}

/** `Runtime.NODEJS_22_X` as Lambda names it; undefined where the library or the deployment decides. */
export function runtimeName(value: Value): string | undefined {
  const made = madeOf(value);
  const [first] = made?.name === 'Runtime' ? made.arguments : [];
  if (first?.value.kind === 'text') return first.value.value;
  const name = /^Runtime\.([A-Z0-9_]+)$/.exec(lambdaName(value) ?? '')?.[1];
  if (name === undefined || name === 'NODEJS_LATEST' || name === 'FROM_IMAGE') return undefined;
  if (name === 'JAVA_8_CORRETTO') return 'java8.al2';
  if (name.startsWith('DOTNET_CORE_')) return `dotnetcore${name.slice('DOTNET_CORE_'.length).replace('_', '.')}`;
  const [, language = '', version = ''] = /^([A-Z]+)_?(.*)$/.exec(name) ?? [];
  const dot = language === 'PROVIDED' && version !== '' ? '.' : '';
  return `${language.toLowerCase()}${dot}${version.replaceAll('_', '.').toLowerCase()}`;
}
