import { baseName } from "../../paths.js";
import { readDocument } from "../document.js";
import { entriesOf, placeOf, textOf, valueOf } from "../nodes.js";
import { valueNotStatic } from "../problems.js";
import { parameterExport } from "../reader.js";
import { belongsToAmplify } from "./amplify/templates.js";
import { isSynthesized } from "./cdk-out/assembly.js";
import { functionsIn } from "./cloudformation/functions.js";
import { layersIn } from "./cloudformation/layers.js";
import { isLayer, openTemplate } from "./cloudformation/template.js";
import { deployedText, intrinsicOf } from "./cloudformation/values.js";
// Far above any template (CloudFormation takes 1 MB), far below data that happens to be JSON.
const LARGEST = 5_000_000;
const OTHER_JSON = new Set([
    'package.json',
    'package-lock.json',
    'npm-shrinkwrap.json',
    'cdk.json',
    'cdk.context.json',
    'tsconfig.json',
]);
/** SAM and CloudFormation templates, in YAML and JSON. */
export const cloudformation = {
    name: 'cloudformation',
    recognizes(file, text) {
        if (!/\.(?:ya?ml|json|template)$/i.test(file) || OTHER_JSON.has(baseName(file)))
            return false;
        if (belongsToAmplify(file) || isSynthesized(file, text))
            return false;
        const content = text();
        if (content.length > LARGEST ||
            !/AWS::(?:(?:Serverless|Lambda)::(?:Function|LayerVersion)|Include)\b/.test(content))
            return false;
        return /^\uFEFF?['"]?Resources['"]?\s*:/m.test(content) || /"Resources"\s*:/.test(content);
    },
    read(file, text, context) {
        const { root, problems } = readDocument(file, text);
        const template = root && openTemplate(file, text, root, context);
        if (!template)
            return { functions: [], layers: [], exports: new Map(), problems };
        const parts = [template, ...template.included];
        const functions = parts.map(functionsIn);
        const layers = parts.map(layersIn);
        const found = [...functions, ...layers].flatMap(({ problems: open }) => open);
        return {
            functions: functions.flatMap((part) => part.functions),
            layers: layers.flatMap((part) => part.layers),
            exports: exportsOf(template),
            problems: once([...problems, ...partsElsewhere(template), ...found]),
        };
    },
};
/** Layers that are handed to other stacks: by the name of an export, and by that of a parameter of Systems Manager. */
function exportsOf(template) {
    const { root, resources, scope } = template;
    const outputs = entriesOf(valueOf(root, 'Outputs')).map(({ value: output }) => ({
        name: deployedText(valueOf(output, 'Export', 'Name'), scope)?.value,
        value: valueOf(output, 'Value'),
    }));
    const parameters = [...resources.values()].map(({ type, properties }) => {
        const name = type === 'AWS::SSM::Parameter' ? deployedText(valueOf(properties, 'Name'), scope)?.value : undefined;
        return { name: name === undefined ? undefined : parameterExport(name), value: valueOf(properties, 'Value') };
    });
    return new Map([...outputs, ...parameters].flatMap(({ name, value }) => {
        const reference = intrinsicOf(value);
        const layer = reference?.name === 'Ref' ? resources.get(textOf(reference.argument) ?? '') : undefined;
        return name !== undefined && isLayer(layer) ? [[name, layer.id]] : [];
    }));
}
/** Resources that an include or a loop adds at deploy time. */
function partsElsewhere({ file, root, isPartial }) {
    const resources = entriesOf(valueOf(root, 'Resources'));
    const part = isPartial ? resources.find(({ key }) => /^Fn::(?:Transform$|ForEach::)/.test(key)) : undefined;
    return part ? [valueNotStatic(`A part of the resources in ${file}`, placeOf(file, part.value))] : [];
}
/** Values in `Globals` belong to many functions, and are one problem. */
function once(problems) {
    const key = ({ code, at, message }) => (at?.range ? `${code} ${at.file} ${at.range.join('-')}` : message);
    return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
//# sourceMappingURL=cloudformation.js.map