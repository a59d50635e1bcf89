/** The parts of the ARN of a layer version. */
export interface LayerVersionArn {
  /** All but the version: what is the same for every version of one layer in one region. */
  readonly layer: string;
  /** May be text that a deployment fills in, as `${AWS::Region}`; empty for layers that AWS itself publishes everywhere. */
  readonly region: string;
  readonly account: string;
  readonly name: string;
  readonly version: number;
}

/** The region and account may be names in braces, colons and all. */
const VERSION_ARN = /^(arn:[^:]*:lambda:(\$\{[^}]*\}|[^:]*):(\$\{[^}]*\}|[^:]*):layer:([\w-]+)):(\d+)$/;

/** Takes an ARN apart; undefined where it names no version, or one that only a deployment knows. */
export function layerVersionArn(arn: string): LayerVersionArn | undefined {
  const plain = arn.replaceAll('${AWS::Partition}', 'aws');
  const [, layer, region = '', account = '', name = '', version] = VERSION_ARN.exec(plain) ?? [];
  return layer === undefined ? undefined : { layer, region, account, name, version: Number(version) };
}
