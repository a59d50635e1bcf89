import { stringify } from 'yaml';
import { STACK, stack } from '../../../analyzer/test/cdk.ts';
import { RUNTIME, type Shop, type ShopFunction, type ShopLayer } from './shop.ts';

/** The languages in which functions and layers are declared and which ESLint can read. */
export const LANGUAGES = {
  'SAM in YAML': { file: 'template.yaml', write: (shop) => ({ 'template.yaml': stringify(samTemplate(shop)) }) },
  'SAM in JSON': { file: 'template.json', write: (shop) => ({ 'template.json': asJson(samTemplate(shop)) }) },
  'Serverless in YAML': { file: 'serverless.yml', write: (shop) => ({ 'serverless.yml': stringify(service(shop)) }) },
  'Serverless in JSON': { file: 'serverless.json', write: (shop) => ({ 'serverless.json': asJson(service(shop)) }) },
  'CDK in TypeScript': {
    file: STACK,
    write: cdkApp,
  },
} as const satisfies Readonly<Record<string, Written>>;

interface Written {
  /** Where the declarations stand. */
  readonly file: string;
  readonly write: (shop: Shop) => Readonly<Record<string, string>>;
}

export type Language = keyof typeof LANGUAGES;

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const entriesOf = <T>(record: Readonly<Record<string, T>> | undefined) => Object.entries(record ?? {});
const isArn = (layer: string): boolean => layer.startsWith('arn:');

function samTemplate({ functions, layers, shared }: Shop): object {
  const list = (names: readonly string[]) => names.map((name) => (isArn(name) ? name : { Ref: name }));
  const functionOf = ({ code, image, externals, ...more }: ShopFunction) => ({
    Type: 'AWS::Serverless::Function',
    ...(externals && { Metadata: { BuildMethod: 'esbuild', BuildProperties: { External: externals } } }),
    Properties: {
      ...(image
        ? { PackageType: 'Image', ImageUri: 'shop/orders:1' }
        : { CodeUri: code, Handler: 'app.handler', Runtime: more.runtime ?? RUNTIME }),
      ...(more.architecture !== undefined && { Architectures: [more.architecture] }),
      ...(more.layers && { Layers: list(more.layers) }),
      ...(more.environment && { Environment: { Variables: more.environment } }),
    },
  });
  const layerOf = ({ content, runtimes, architectures, deletesOldVersions, built }: ShopLayer) => ({
    Type: 'AWS::Serverless::LayerVersion',
    ...(built && { Metadata: { BuildMethod: RUNTIME } }),
    Properties: {
      ContentUri: content,
      ...(runtimes && { CompatibleRuntimes: runtimes }),
      ...(architectures && { CompatibleArchitectures: architectures }),
      ...(deletesOldVersions && { RetentionPolicy: 'Delete' }),
    },
  });
  const permissionFor = (name: string) => ({
    Type: 'AWS::Lambda::LayerVersionPermission',
    Properties: { LayerVersionArn: { Ref: name }, Action: 'lambda:GetLayerVersion', Principal: '*' },
  });
  return {
    Transform: 'AWS::Serverless-2016-10-31',
    ...(shared && { Globals: { Function: { Layers: list(shared) } } }),
    Resources: {
      ...Object.fromEntries(entriesOf(functions).map(([name, unit]) => [name, functionOf(unit)])),
      ...Object.fromEntries(entriesOf(layers).map(([name, layer]) => [name, layerOf(layer)])),
      ...Object.fromEntries(
        entriesOf(layers).flatMap(([name, { isPublic }]) => (isPublic ? [[`Share${name}`, permissionFor(name)]] : [])),
      ),
    },
  };
}

function service({ functions, layers, shared }: Shop): object {
  const list = (names: readonly string[]) => names.map((name) => (isArn(name) ? name : { Ref: `${name}LambdaLayer` }));
  const functionOf = ({ code, image, ...more }: ShopFunction) => ({
    ...(image ? { image: 'shop/orders:1' } : { handler: `${code}/app.handler` }),
    ...(more.runtime !== undefined && { runtime: more.runtime }),
    ...(more.architecture !== undefined && { architecture: more.architecture }),
    ...(more.layers && { layers: list(more.layers) }),
    ...(more.environment && { environment: more.environment }),
  });
  const layerOf = ({ content, runtimes, architectures, deletesOldVersions, isPublic }: ShopLayer) => ({
    path: content,
    ...(runtimes && { compatibleRuntimes: runtimes }),
    ...(architectures && { compatibleArchitectures: architectures }),
    ...(deletesOldVersions && { retain: false }),
    ...(isPublic && { allowedAccounts: ['*'] }),
  });
  const externals = Object.values(functions).flatMap((unit) => unit.externals ?? []);
  return {
    service: 'shop',
    provider: { name: 'aws', runtime: RUNTIME, ...(shared && { layers: list(shared) }) },
    ...(externals.length > 0 && {
      plugins: ['serverless-esbuild'],
      custom: { esbuild: { external: externals, exclude: [...externals] } },
    }),
    functions: Object.fromEntries(entriesOf(functions).map(([name, unit]) => [name, functionOf(unit)])),
    ...(layers && { layers: Object.fromEntries(entriesOf(layers).map(([name, layer]) => [name, layerOf(layer)])) }),
  };
}

function cdkApp(shop: Shop): Readonly<Record<string, string>> {
  const written = stack(...constructs(shop)).replace('{ CfnParameter', '{ RemovalPolicy, CfnParameter');
  return { 'infra/cdk.json': '{}', [STACK]: written };
}

/** The CDK's names for runtimes and architectures, and its paths, which count from the folder of `cdk.json`. */
function constructs({ functions, layers }: Shop): string[] {
  const runtime = (name: string) =>
    `lambda.Runtime.${name.toUpperCase().replace('NODEJS', 'NODEJS_').replace('.', '_')}`;
  const architecture = (name: string) => `lambda.Architecture.${name.toUpperCase().replace('ARM64', 'ARM_64')}`;
  const asset = (folder: string) => `lambda.Code.fromAsset('../${folder}')`;
  const variable = (name: string) => name.toLowerCase();
  const layerOf = ([name, { content, runtimes, architectures, deletesOldVersions, isPublic }]: [string, ShopLayer]) => [
    `const ${variable(name)} = new lambda.LayerVersion(this, '${name}', {`,
    `  code: ${asset(content)},`,
    ...(runtimes ? [`  compatibleRuntimes: [${runtimes.map(runtime).join(', ')}],`] : []),
    ...(architectures ? [`  compatibleArchitectures: [${architectures.map(architecture).join(', ')}],`] : []),
    ...(deletesOldVersions ? ['  removalPolicy: RemovalPolicy.DESTROY,'] : []),
    '});',
    ...(isPublic ? [`${variable(name)}.addPermission('Share', { accountId: '*' });`] : []),
  ];
  const attached = (unit: string, layer: string, at: number) =>
    isArn(layer) ? `lambda.LayerVersion.fromLayerVersionArn(this, '${unit}${at}', '${layer}')` : variable(layer);
  const list = (unit: string, names: readonly string[]) =>
    names.map((layer, at) => attached(unit, layer, at)).join(', ');
  const functionOf = ([name, { code, image, externals, ...more }]: [string, ShopFunction]) => [
    image
      ? `new lambda.DockerImageFunction(this, '${name}', {`
      : `new ${externals ? 'NodejsFunction' : 'lambda.Function'}(this, '${name}', {`,
    image
      ? `  code: lambda.DockerImageCode.fromImageAsset('../${code}'),`
      : externals
        ? `  entry: '../${code}/app.ts', bundling: { externalModules: [${externals.map((one) => `'${one}'`).join(', ')}] },`
        : `  code: ${asset(code)}, handler: 'app.handler',`,
    ...(image ? [] : [`  runtime: ${runtime(more.runtime ?? RUNTIME)},`]),
    ...(more.architecture === undefined ? [] : [`  architecture: ${architecture(more.architecture)},`]),
    ...(more.layers && !image ? [`  layers: [${list(name, more.layers)}],`] : []),
    ...(more.environment ? [`  environment: ${JSON.stringify(more.environment)},`] : []),
    // The construct for images takes no list.
    image && more.layers ? `}).addLayers(${list(name, more.layers)});` : '});',
  ];
  return [...entriesOf(layers).flatMap(layerOf), ...entriesOf(functions).flatMap(functionOf)];
}
