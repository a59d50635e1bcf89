import type { Path, Place, Range, Stated } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { FunctionPackage, UnitId } from '../model/workspace.ts';

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

export const handlerNotFound = (
  { name, root }: FunctionPackage & { readonly root: Path },
  handler: Stated<string>,
): Problem => ({
  code: 'HANDLER_NOT_FOUND',
  message: `${name} names the handler \`${handler.value}\`, and no source file for it was found below ${root === '' ? 'the root' : root}.`,
  hint: 'Check the code folder and the handler; where a build makes the file, its source was looked for in src/ and by tsconfig.json.',
  at: handler.at,
});

export const codeElsewhere = (name: string, at: Place): Problem => ({
  code: 'CODE_NOT_FOUND',
  message: `Where the code of ${name} lies in this repository is not said, so nothing in it was looked at.`,
  hint: 'Name its folder in the template; a zip called after a folder that holds the handler is enough.',
  at,
});

export const declarationsDiffer = (
  { name, declaredAt }: Pick<FunctionPackage, 'name' | 'declaredAt'>,
  other: UnitId,
  what: string,
  [stated, elsewhere]: readonly [string, string],
): Problem => ({
  code: 'DECLARATIONS_DIFFER',
  message: `The ${what} of ${name} is ${stated} in ${declaredAt.file} and ${elsewhere} in ${other}.`,
  hint: 'Synthesize again, or delete the old output; until then the source is what counts here.',
  at: declaredAt,
});

export const nothingFound = (): Problem => ({
  code: 'NOTHING_FOUND',
  message: 'No Lambda function and no layer was found here.',
  hint: 'Run layerlint in a folder that holds a SAM or CloudFormation template, a serverless.yml, or function folders such as functions/orders/index.js.',
});

export const codeNotFound = (name: string, folder: Path, at: Place): Problem => ({
  code: 'CODE_NOT_FOUND',
  message: `${name} takes its files from ${folder}, and there is no such folder.`,
  hint: 'Build it before this run, or correct the path; until then nothing is known about what is in it.',
  at,
});

export const layerContentUnknown = (name: string, reason: string, at: Place): Problem => ({
  code: 'LAYER_CONTENT_UNKNOWN',
  message: `What ${name} ships is not known in full: ${reason}.`,
  hint: 'Imports that this layer may serve are taken on trust; name a folder of this repository as its content to have them checked.',
  at,
});

export const layerNotFound = (name: string, layer: string, at: Place): Problem => ({
  code: 'LAYER_NOT_FOUND',
  message: `${name} attaches ${layer}, and nothing of that name is declared here.`,
  hint: 'Declare it as a layer or as a parameter in this template, or correct the name.',
  at,
});

export const includeNotFound = (what: string, file: Path, at: Place): Problem => ({
  code: 'FILE_UNREADABLE',
  message: `${what} is read from ${file}, and this repository has no such file.`,
  hint: 'Correct the path or add the file; what it declares is missing from the report.',
  at,
});
