import { isArchitectureName } from "../../architectures.js";
import { parseArc } from "./arc-file.js";
// Words for a version that Architect chooses, and for languages that a plugin compiles to Node's.
const ANY_NODE = /^(?:node(?:\.?js)?|typescript|ts)$/i;
/** The settings of a project or, from a `config.arc`, of one function. */
export function settingsIn(file, sections) {
    const items = sections.get('aws') ?? [];
    const last = (name) => items.findLast(({ words }) => words[0].text === name)?.words[1];
    const [runtime, architecture] = [last('runtime'), last('architecture')];
    const layers = items
        .filter(({ words: [name] }) => name.text === 'layer' || name.text === 'layers')
        .flatMap(({ words: [, ...inline], properties }) => [...inline, ...properties.flat()]);
    return {
        ...(runtime && !ANY_NODE.test(runtime.text) && { runtime: stated(file, runtime, runtime.text.toLowerCase()) }),
        ...(architecture &&
            isArchitectureName(architecture.text) && {
            architecture: stated(file, architecture, architecture.text),
        }),
        ...(layers.length > 0 && {
            layers: layers.map(({ text, range }) => ({ kind: 'arn', arn: text, at: { file, range } })),
        }),
    };
}
/** A function's own settings lie in its folder; each takes the place of the project's, the list of layers as a whole. */
export function settingsOf(host, folder, project) {
    const file = ['config.arc', '.arc-config']
        .map((name) => (folder === '' ? name : `${folder}/${name}`))
        .find((path) => host.kind(path) === 'file');
    if (file === undefined)
        return project;
    return { ...project, ...settingsIn(file, parseArc(host.read(file) ?? '')) };
}
const stated = (file, { range }, value) => ({ value, at: { file, range } });
//# sourceMappingURL=settings.js.map