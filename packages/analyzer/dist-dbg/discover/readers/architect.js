import { baseName, folderOf, joinPath } from "../../paths.js";
import { findEntry } from "../handler.js";
import { propertyOf } from "./architect/arc-file.js";
import { isManifest, sectionsIn } from "./architect/manifest.js";
import { settingsIn, settingsOf } from "./architect/settings.js";
import { sourceOfBuild } from "./architect/sources.js";
/** Sections whose every entry is a function. */
const FUNCTIONS = new Set(['events', 'http', 'queues', 'scheduled', 'tables-streams', 'ws']);
/** Sections of Architect that hold something else. Others belong to plugins. */
const OTHERS = new Set('app aws begin cdn env macros plugins project proxy sandbox shared static tables tables-indexes views'.split(' '));
const HANDLER = 'index.handler';
/** Projects of Architect, in its own format: `app.arc`, and `config.arc` beside a function's code. */
export const architect = {
    name: 'architect',
    recognizes: isManifest,
    read(file, text, context) {
        const sections = sectionsIn(file, text);
        const folder = folderOf(file);
        const named = sections.get('project')?.find(({ words }) => words[0].text === 'src')?.words[1]?.text;
        const sources = joinPath(folder, named ?? 'src') ?? folder;
        const project = { file, folder, sources, settings: settingsIn(file, sections), context };
        const functions = [...sections].flatMap(([section, items]) => {
            if (OTHERS.has(section))
                return [];
            const all = section === 'ws' ? [...items, ...ownRoutes(project, items)] : items;
            return all.flatMap((item) => functionOf(project, section, item) ?? []);
        });
        return { functions, layers: [], exports: new Map(), problems: [] };
    },
};
/** Every API of web sockets has these three, named or not. */
function ownRoutes({ sources, context }, items) {
    const isThere = (name) => context.host.kind(joinPath(sources, 'ws', name) ?? '') === 'folder';
    return ['connect', 'default', 'disconnect']
        .filter((name) => isThere(name) && !items.some(({ words }) => words[0].text === name))
        .map((text) => ({ words: [{ text, range: [0, 0] }], properties: [] }));
}
function functionOf(project, section, item) {
    const { file, folder, sources, context } = project;
    const stated = propertyOf(item, 'src')?.text;
    const { name, ownFolder, range } = section === 'http' ? route(item) : plain(section, item);
    const code = stated === undefined ? joinPath(sources, section, ownFolder) : joinPath(folder, stated);
    if (code === undefined)
        return undefined;
    const source = sourceOfBuild(context.host, folder, code);
    const entry = source ?? findEntry(context.host, code, HANDLER);
    // An entry of a plugin's section is a function when it leads to code; it may be anything else.
    if (!FUNCTIONS.has(section) && (stated === undefined || entry === undefined))
        return undefined;
    const declaredAt = { file, range };
    const { runtime, architecture, layers } = settingsOf(context.host, code, project.settings);
    return {
        kind: 'function',
        id: `${file}#${section}/${section === 'http' ? name : ownFolder}`,
        name,
        framework: 'architect',
        declaredAt,
        root: source !== undefined && baseName(source).startsWith('index.') ? folderOf(source) : code,
        handler: { value: HANDLER, at: declaredAt },
        ...(source !== undefined && { entry: source }),
        ...(runtime && { runtime }),
        architecture: architecture ?? { value: 'arm64', at: declaredAt },
        packageType: 'Zip',
        // TypeScript runs through a plugin that bundles.
        bundled: source !== undefined || /\.[cm]?tsx?$/.test(entry ?? ''),
        layers: layers ?? [],
        layersComplete: true,
    };
}
/** `get /orders/:id` lies in `get-orders-000id`: dashes and dots become `_`, slashes become dashes. */
function route(item) {
    const [first, second] = item.words;
    const method = (second ? first.text : (propertyOf(item, 'method')?.text ?? 'get')).toLowerCase();
    const path = (second ?? first).text;
    const spelled = path.replace(/[-.]/g, '_').replaceAll('/', '-').replaceAll(':', '000').replace('*', 'catchall');
    return {
        name: `${method} ${path}`,
        ownFolder: method + (path === '/' ? '-index' : spelled),
        range: [first.range[0], (second ?? first).range[1]],
    };
}
/** Sections may use one name each, so a function's name begins with its section. */
function plain(section, { words: [{ text, range }] }) {
    return { name: `${section}/${text}`, ownFolder: text, range };
}
//# sourceMappingURL=architect.js.map