import type { Reader } from '../reader.ts';
import { amplify } from './amplify.ts';
import { amplifyCode } from './amplify-code.ts';
import { architect } from './architect.ts';
import { cdkOut } from './cdk-out.ts';
import { cdkSource } from './cdk-source.ts';
import { cloudformation } from './cloudformation.ts';
import { pulumi } from './pulumi.ts';
import { serverless } from './serverless.ts';
import { sst } from './sst.ts';
import { sstStacks } from './sst-stacks.ts';
import { terraform } from './terraform.ts';

/** Every way of declaring functions that we can read. */
export const readers: readonly Reader[] = [
  amplify,
  amplifyCode,
  architect,
  cdkOut,
  cdkSource,
  cloudformation,
  pulumi,
  serverless,
  sst,
  sstStacks,
  terraform,
];
