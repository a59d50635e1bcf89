import { createCodeReader } from "../code/index.js";
import { codeSignature, functionOf } from "./cdk-source/functions.js";
import { exportsIn } from "./cdk-source/left-for-others.js";
import { isFunction } from "./cdk-source/lambda-names.js";
import { contentSignature, layerOf } from "./cdk-source/layers.js";
import { workingFolder } from "./cdk-source/places.js";
import { unitsIn } from "./cdk-source/units.js";
import { isOfSst } from "./sst-stacks/project.js";
/** CDK apps in TypeScript and JavaScript, read without running them. */
export const cdkSource = {
    name: 'cdk-source',
    recognizes: (file, text) => isAppFile(file) && /['"](?:aws-cdk-lib|@aws-cdk\/|monocdk)/.test(text()),
    read(file, _text, context) {
        const app = appOf(context);
        const isHere = (declaring) => declaring === file || (file === app.first && !app.files.has(declaring));
        return {
            functions: app.functions.filter(({ id }) => isHere(fileOf(id))),
            layers: app.layers.filter(({ id }) => isHere(fileOf(id))),
            exports: new Map([...app.exports].filter(([, layer]) => isHere(fileOf(layer)))),
            problems: app.problems.filter(({ at }) => isHere(at?.file ?? '')),
        };
    },
};
// Every file of an app is read with the others, and each is asked for on its own.
const known = new WeakMap();
function appOf(context) {
    const { host, variables } = context;
    const before = known.get(host);
    if (before?.variables === variables)
        return before.apps;
    const apps = readApps(context);
    known.set(host, { variables, apps });
    return apps;
}
/** As an answer to `Host.ask`. */
export const isCdkSource = (file, text) => (cdkSource.recognizes(file, text) ? 'yes' : '');
function readApps({ host, variables }) {
    const files = host.files.filter((file) => host.ask(file, 'cdk', isCdkSource) === 'yes' && !isCompiled(host, file) && !isOfSst(host, file));
    const reader = createCodeReader(host, {
        workingFolder: (file) => workingFolder(host, file),
        environment: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    });
    for (const file of files)
        reader.load(file);
    const unmade = readUnused(reader, files.flatMap((file) => reader.unused(file)));
    const { units, idOf } = unitsIn(reader, (construct) => isFunction(construct) ? codeSignature(host, construct) : contentSignature(host, construct));
    const functions = [];
    const layers = [];
    const problems = [];
    for (const unit of units) {
        if (isFunction(unit.construct)) {
            const { declared, problems: open } = functionOf(unit, { host, idOf });
            if (isMadeElsewhere(unit, unmade) && isParametrised(host, declared, open))
                continue;
            functions.push(declared);
            problems.push(...open);
        }
        else {
            const { layer, problems: open } = layerOf(host, unit);
            if (isMadeElsewhere(unit, unmade) && isParametrised(host, layer, open))
                continue;
            layers.push(layer);
            problems.push(...open);
        }
    }
    const exported = exportsIn(reader.made, idOf);
    return { functions, layers, exports: exported, problems: once(problems), files: new Set(files), first: files[0] };
}
/** Whether only apps of others make it: it is a part of a library's construct. */
const isMadeElsewhere = ({ construct, others }, unmade) => [construct, ...others].every((one) => unmade.has(one));
/** Whether what a library makes depends on who uses it, or is built before it is published. */
function isParametrised(host, unit, problems) {
    if (unit.root !== undefined)
        return host.kind(unit.root) === undefined;
    return problems.length > 0 || (unit.kind === 'function' && !unit.handler && !unit.runtime);
}
/**
 * Stacks that nothing here makes, and functions that nothing here calls: what they are given is not known.
 * Whatever may make others goes first, so that a construct is made with its own arguments where there are some.
 * Returns what no stack of this repository makes.
 */
function readUnused(reader, unused) {
    const { ts } = reader;
    const isClass = ({ node }) => ts.isClassLike(node);
    const isStackClass = ({ node }) => ts.isClassLike(node) &&
        /(?:Stack|Stage|App)$/.test(node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '');
    const declaring = unused.filter((callee) => declaresUnits(reader, callee));
    const texts = declaring.map(({ node }) => node.getText());
    const madeByName = new Set(texts.flatMap((text) => [...text.matchAll(/\bnew\s+([\w$]+)/g)].map(([, name]) => name)));
    const isMadeElsewhere = ({ node }) => madeByName.has(node.name?.getText());
    const rounds = [isStackClass, (callee) => !isMadeElsewhere(callee), () => true];
    const unmade = new Set();
    for (const isNext of rounds) {
        for (const callee of declaring.filter(isNext)) {
            if (reader.isUsed(callee))
                continue;
            const before = reader.made.length;
            if (isClass(callee))
                reader.instantiate(callee);
            else
                reader.call(callee);
            if (isNext !== isStackClass)
                for (const construct of reader.made.slice(before))
                    unmade.add(construct);
        }
    }
    return unmade;
}
/** Makes constructs of its own. A class that only extends a function is what others make functions with. */
function declaresUnits({ ts }, { node }) {
    if (ts.isClassLike(node)) {
        const isAbstract = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);
        const base = node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '';
        if (isAbstract || /(?:Function|LayerVersion)$/.test(base))
            return false;
    }
    return /\bnew\s/.test(node.getText());
}
const fileOf = (id) => id.slice(0, id.indexOf('#'));
/** Tests make stacks that nobody deploys. */
const isAppFile = (file) => /\.[cm]?[jt]s$/.test(file) &&
    !/\.d\.[cm]?ts$/.test(file) &&
    !/\.(?:test|tests|spec|e2e)\.[cm]?[jt]sx?$/.test(file) &&
    !/(?:^|\/)(?:__tests__|__mocks__|tests?|spec|e2e|cdk\.out|node_modules)\//.test(file);
/** Beside a source may lie what it was compiled to. */
const isCompiled = (host, file) => file.endsWith('.js') && host.kind(file.replace(/\.js$/, '.ts')) === 'file';
function once(problems) {
    const key = ({ code, at, message }) => JSON.stringify([code, at?.file, at?.range ?? message]);
    return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
//# sourceMappingURL=cdk-source.js.map