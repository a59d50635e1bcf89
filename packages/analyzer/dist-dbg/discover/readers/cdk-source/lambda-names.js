import { memberOf } from "../../code/index.js";
/** Functions that are bundled from a language we do not read. */
export const FOREIGN = new Set(['PythonFunction', 'GoFunction', 'RustFunction', 'DotNetFunction', 'JavaFunction']);
/** Constructs that are one resource, with its properties as CloudFormation has them. */
const PLAIN_FUNCTIONS = new Set(['CfnFunction', 'sam.CfnFunction']);
const PLAIN_LAYERS = new Set(['CfnLayerVersion', 'sam.CfnLayerVersion']);
const FUNCTIONS = new Set([
    'Function',
    'NodejsFunction',
    'DockerImageFunction',
    'SingletonFunction',
    'EdgeFunction',
    'TriggerFunction',
    ...FOREIGN,
    ...PLAIN_FUNCTIONS,
]);
const LAYERS = new Set(['LayerVersion', 'PythonLayerVersion', ...PLAIN_LAYERS]);
// Known by its own name alone, for each of these stands in a library of its own.
const FROM_ANYWHERE = new Set(['EdgeFunction', 'TriggerFunction', ...FOREIGN]);
/** The name of something of the Lambda construct libraries, of version 1 or 2; undefined for everything else. */
export function lambdaName(value) {
    if (value?.kind !== 'reference' || value.module === undefined)
        return undefined;
    const path = value.path.filter((name) => name !== 'default');
    if (/^(?:@aws-cdk|aws-cdk-lib|monocdk)\/aws-lambda(?:-[a-z-]+)?$/.test(value.module))
        return path.join('.');
    if (/^(?:@aws-cdk|aws-cdk-lib|monocdk)\/aws-sam$/.test(value.module))
        return ['sam', ...path].join('.');
    if (/^(?:aws-cdk-lib|monocdk)$/.test(value.module)) {
        if (/^aws_lambda(?:_|$)/.test(path[0] ?? ''))
            return path.slice(1).join('.');
        if (path[0] === 'aws_sam')
            return ['sam', ...path.slice(1)].join('.');
    }
    const last = path.at(-1) ?? '';
    return FROM_ANYWHERE.has(last) ? last : undefined;
}
/** What a value is made of, where that comes from the Lambda construct libraries. */
export function madeOf(value) {
    if (value?.kind !== 'construct')
        return undefined;
    const { callee, arguments: args, at } = value.base ?? value;
    const name = lambdaName(callee);
    return name === undefined ? ofSolution(callee, args, at.file) : { name, arguments: args, file: at.file };
}
/** AWS Solutions Constructs make a function of the properties they are handed for it. */
function ofSolution(callee, args, file) {
    if (callee.kind !== 'reference' || !callee.module?.startsWith('@aws-solutions-constructs/'))
        return undefined;
    const properties = memberOf(args[2]?.value, 'lambdaFunctionProps');
    return properties && { name: 'Function', arguments: [...args.slice(0, 2), properties], file };
}
/** Whether a construct is a function. */
export const isFunction = (value) => value.made === 'new' && FUNCTIONS.has(madeOf(value)?.name ?? '');
/** Whether a construct is a layer whose content this repository decides. */
export const isLayer = (value) => value.made === 'new' && LAYERS.has(madeOf(value)?.name ?? '');
/** Whether a construct is one resource of a template, with its properties. */
export const isPlain = ({ name }) => PLAIN_FUNCTIONS.has(name) || PLAIN_LAYERS.has(name);
/** Whether an instance is what other constructs stand in, and is deployed as a whole: its own name names nothing in it. */
export function isStack({ base }) {
    const callee = base?.callee;
    return callee?.kind === 'reference' && /^(?:Nested)?(?:Stack|Stage|App)$/.test(callee.path.at(-1) ?? '');
}
/** A value that one of these classes or functions of the construct libraries made, whatever module it came from. */
export function madeBy(value, ...names) {
    if (value?.kind !== 'construct')
        return undefined;
    const { callee } = value.base ?? value;
    const isOne = callee.kind === 'reference' && callee.module !== undefined && names.includes(callee.path.at(-1) ?? '');
    return isOne ? value : undefined;
}
/** `Runtime.NODEJS_22_X` as Lambda names it; undefined where the library or the deployment decides. */
export function runtimeName(value) {
    const made = madeOf(value);
    const [first] = made?.name === 'Runtime' ? made.arguments : [];
    if (first?.value.kind === 'text')
        return first.value.value;
    // A plain resource is given the name itself: `'nodejs22.x'`, or `Runtime.NODEJS_22_X.name`.
    if (value.kind === 'text')
        return value.value;
    const name = /^Runtime\.([A-Z0-9_]+)(?:\.name)?$/.exec(lambdaName(value) ?? '')?.[1];
    if (name === undefined || name === 'NODEJS_LATEST' || name === 'FROM_IMAGE')
        return undefined;
    if (name === 'JAVA_8_CORRETTO')
        return 'java8.al2';
    if (name.startsWith('DOTNET_CORE_'))
        return `dotnetcore${name.slice('DOTNET_CORE_'.length).replace('_', '.')}`;
    const [, language = '', version = ''] = /^([A-Z]+)_?(.*)$/.exec(name) ?? [];
    const dot = language === 'PROVIDED' && version !== '' ? '.' : '';
    return `${language.toLowerCase()}${dot}${version.replaceAll('_', '.').toLowerCase()}`;
}
//# sourceMappingURL=lambda-names.js.map