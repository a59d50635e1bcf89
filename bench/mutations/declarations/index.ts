import type { ReportedFunction } from '../project.ts';
import { cdk } from './cdk.ts';
import type { Declaration, Files, Language } from './declaration.ts';
import { pulumi } from './pulumi.ts';
import { serverless } from './serverless.ts';
import { sst } from './sst.ts';
import { template } from './template.ts';
import { terraform } from './terraform.ts';

const languages: Readonly<Record<string, Language>> = {
  sam: template,
  cloudformation: template,
  amplify: template,
  serverless,
  terraform,
  cdk,
  pulumi,
  sst,
};

export const declarationOf = (unit: ReportedFunction, files: Files): Declaration | undefined =>
  unit.packageType === 'Zip' ? languages[unit.framework]?.(unit, files) : undefined;
