import { amplifyCode, cdk, sst, sstStacks, surroundings } from './code.ts';
import type { Seed } from './seed.ts';
import { amplify, architect, cdkOut, cloudformation, pulumi, sam, serverless } from './templates.ts';
import { plan, terraform } from './terraform.ts';

/** A project for each way to declare functions that we read, and one for all that stands around sources. */
export const seeds: Readonly<Record<string, Seed>> = {
  sam,
  cloudformation,
  cdkOut,
  amplify,
  serverless,
  pulumi,
  architect,
  terraform,
  plan,
  cdk,
  sst,
  sstStacks,
  amplifyCode,
  surroundings,
};
