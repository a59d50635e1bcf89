import { joinPath } from "../../../paths.js";
import { createCodeReader, memberOf, textOfValue, } from "../../code/index.js";
import { isConstructsModule, isLibrary } from "./project.js";
/** Reads the configuration and the stacks that it hands to `app.stack`, in order. */
export function readApp(config, folder, { host, variables }) {
    const app = given('App', config);
    const stacks = new Map();
    const results = new Map();
    const reader = createCodeReader(host, {
        workingFolder: () => folder,
        environment: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
        isLibrary,
        answer(callee, args) {
            const stack = args[0]?.value;
            if (stack?.kind !== 'callable')
                return undefined;
            if (isUse(callee))
                return results.get(stack.node);
            if (callee.of !== app || callee.path.join() !== 'stack')
                return undefined;
            const made = given('Stack', stack.at.file);
            stacks.set(made, reader.made.length);
            const result = reader.call(stack, [contextOf(made, app)], made);
            if (result)
                results.set(stack.node, result);
            return app;
        },
    });
    setMembers(app, reader, config);
    const main = mainOf(reader, config, folder, host);
    if (main)
        reader.call(main, [{ value: app, at: app.at }]);
    return { reader, app, stacks };
}
/** What an app says of itself when it is deployed. */
function setMembers(app, reader, config) {
    const { at } = app;
    app.members.set('local', { value: { kind: 'boolean', value: false, at }, at });
    app.members.set('mode', { value: { kind: 'text', value: 'deploy', at }, at });
    const own = memberOf(reader.exported(config, 'default'), 'config')?.value;
    const said = own?.kind === 'callable' ? reader.call(own) : undefined;
    for (const name of ['name', 'region']) {
        const member = memberOf(said, name);
        if (member)
            app.members.set(name, member);
    }
}
/** `stacks` of the configuration; before version 2 the default export of the file that `sst.json` names. */
function mainOf(reader, config, folder, host) {
    if (!config.endsWith('.json'))
        return callable(memberOf(reader.exported(config, 'default'), 'stacks')?.value);
    const named = /"main"\s*:\s*"([^"]+)"/.exec(host.read(config) ?? '')?.[1];
    const files = (named === undefined ? ['stacks/index', 'lib/index'] : [named])
        .flatMap((path) => [path, `${path}.ts`, `${path}.js`])
        .flatMap((path) => joinPath(folder, path) ?? []);
    const file = files.find((path) => host.kind(path) === 'file');
    return file === undefined ? undefined : callable(reader.exported(file, 'default'));
}
const callable = (value) => value?.kind === 'callable' ? value : undefined;
const isUse = ({ module, of, path }) => !of && isConstructsModule(module) && path.at(-1) === 'use';
/** `{ stack, app }`. */
function contextOf(stack, app) {
    const { at } = stack;
    const members = new Map([
        ['stack', { value: stack, at }],
        ['app', { value: app, at }],
    ]);
    return { value: { kind: 'object', members, complete: true, at }, at };
}
/** What SST itself makes and hands to the app's code. */
function given(name, file) {
    const at = { file };
    const callee = { kind: 'reference', module: 'sst/constructs', path: [name], at };
    return { kind: 'construct', made: 'new', callee, arguments: [], at, certain: true, members: new Map(), calls: [] };
}
/** `Api` for `new Api(…)` of SST, and for a class of the repository that extends it; with the arguments it is finally given. */
export function componentOf(made) {
    const { callee, arguments: args } = made.base ?? made;
    if (made.made !== 'new' || callee.kind !== 'reference' || callee.of || !isConstructsModule(callee.module))
        return undefined;
    const name = callee.path.at(-1);
    return name === undefined ? undefined : { name, arguments: args };
}
/** The id of a construct, its second argument. */
export const constructName = (made) => textOfValue((made.arguments[1] ?? componentOf(made)?.arguments[1])?.value);
//# sourceMappingURL=app.js.map