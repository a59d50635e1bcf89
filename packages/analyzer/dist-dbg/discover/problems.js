export const templateUnreadable = (file, range, language, reason) => ({
    code: 'TEMPLATE_UNREADABLE',
    message: `${file} is not valid ${language}: ${reason}.`,
    hint: 'Correct this place; what could be read around it was used, the rest is missing from the report.',
    at: { file, range },
});
export const valueNotStatic = (what, at) => ({
    code: 'VALUE_NOT_STATIC',
    message: `${what} is only known at deploy time.`,
    hint: 'Write the value out, or give it under `variables` in the config file.',
    at,
});
export const handlerNotFound = ({ name, root }, handler) => ({
    code: 'HANDLER_NOT_FOUND',
    message: `${name} names the handler \`${handler.value}\`, and no source file for it was found below ${root === '' ? 'the root' : root}.`,
    hint: 'Check the code folder and the handler; where a build makes the file, its source was looked for in src/ and by tsconfig.json.',
    at: handler.at,
});
export const codeElsewhere = (name, at) => ({
    code: 'CODE_NOT_FOUND',
    message: `Where the code of ${name} lies in this repository is not said, so nothing in it was looked at.`,
    hint: 'Name its folder in the template; a zip called after a folder that holds the handler is enough.',
    at,
});
export const declarationsDiffer = ({ name, declaredAt }, other, what, [stated, elsewhere]) => ({
    code: 'DECLARATIONS_DIFFER',
    message: `The ${what} of ${name} is ${stated} in ${declaredAt.file} and ${elsewhere} in ${other}.`,
    hint: 'Synthesize again, or delete the old output; until then the source is what counts here.',
    at: declaredAt,
});
export const nothingFound = () => ({
    code: 'NOTHING_FOUND',
    message: 'No Lambda function and no layer was found here.',
    hint: 'Run layerlint in a folder that holds a SAM or CloudFormation template, a serverless.yml, or function folders such as functions/orders/index.js.',
});
export const codeNotFound = (name, folder, at) => ({
    code: 'CODE_NOT_FOUND',
    message: `${name} takes its files from ${folder}, and there is no such folder.`,
    hint: 'Build it before this run, or correct the path; until then nothing is known about what is in it.',
    at,
});
export const layerContentUnknown = (name, reason, at) => ({
    code: 'LAYER_CONTENT_UNKNOWN',
    message: `What ${name} ships is not known in full: ${reason}.`,
    hint: 'Imports that this layer may serve are taken on trust; name a folder of this repository as its content to have them checked.',
    at,
});
export const layerNotFound = (name, layer, at) => ({
    code: 'LAYER_NOT_FOUND',
    message: `${name} attaches ${layer}, and nothing of that name is declared here.`,
    hint: 'Declare it as a layer or as a parameter in this template, or correct the name.',
    at,
});
export const includeNotFound = (what, file, at) => ({
    code: 'FILE_UNREADABLE',
    message: `${what} is read from ${file}, and this repository has no such file.`,
    hint: 'Correct the path or add the file; what it declares is missing from the report.',
    at,
});
//# sourceMappingURL=problems.js.map