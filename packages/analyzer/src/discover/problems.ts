import type { Path, Place, Range } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

export const templateUnreadable = (file: Path, range: Range, language: string, reason: string): Problem => ({
  code: 'TEMPLATE_UNREADABLE',
  message: `${file} is not valid ${language}: ${reason}.`,
  hint: 'Correct this place; what could be read around it was used, the rest is missing from the report.',
  at: { file, range },
});

export const valueNotStatic = (what: string, at: Place): Problem => ({
  code: 'VALUE_NOT_STATIC',
  message: `${what} is only known at deploy time.`,
  hint: 'Write the value out, or give it under `variables` in the config file.',
  at,
});

export const handlerNotFound = ({ name, root }: FunctionPackage & { readonly root: Path }, handler: Stated<string>): Problem => ({
  code: 'HANDLER_NOT_FOUND',
  message: `${name} names the handler \`${handler.value}\`, and no source file for it was found below ${root === '' ? 'the root' : root}.`,
  hint: 'Check the code folder and the handler; where a build makes the file, its source was looked for in src/ and by tsconfig.json.',
  at: handler.at,
});

export const nothingFound = (): Problem => ({
  code: 'NOTHING_FOUND',
  message: 'No Lambda function and no layer was found here.',
  hint: 'Run layerlint in a folder that holds a SAM or CloudFormation template, a serverless.yml, or function folders such as functions/orders/index.js.',
});
