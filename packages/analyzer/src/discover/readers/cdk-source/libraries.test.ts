import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryHost } from '../../../host/memory.ts';
import { discover } from '../../index.ts';

const test = suite('cdk-source of libraries');

test('a construct that only apps of others make is no unit, where they decide what it ships', () => {
  const constructs = `import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
export class Shelf extends Construct {
  constructor(scope: Construct, id: string, props) {
    super(scope, id);
    new lambda.Function(this, 'Given', { code: props.code, handler: props.handler, runtime: props.runtime });
    new lambda.Function(this, 'Built', { code: lambda.Code.fromAsset('support/built'), handler: 'index.handler' });
    new lambda.Function(this, 'Own', { code: lambda.Code.fromAsset('src/own'), handler: 'index.handler' });
    new lambda.LayerVersion(this, 'Money', { code: props.money });
  }
}`;
  const files = { 'package.json': '{}', 'src/constructs.ts': constructs, 'src/own/index.js': '' };
  const { workspace, problems } = discover(memoryHost(files), {});
  assert.equal(
    [...workspace.functions, ...workspace.layers].map(({ name }) => name),
    ['Own'],
  );
  assert.equal(problems, []);
});

test.run();
