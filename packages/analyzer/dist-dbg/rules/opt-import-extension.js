import { namesOf } from "../listed.js";
import { runAsWritten } from "./as-written.js";
import { defineRule } from "./define.js";
import { refusesEsModules } from "./refuses-es-modules.js";
import { respell } from "./respell.js";
export const optImportExtension = defineRule({
    id: 'opt-import-extension',
    scope: 'project',
    category: 'code',
    severity: 'error',
    recommended: true,
    summary: 'A path below `/opt` that leaves to Node an ending which Node does not complete',
    messages: {
        noExtension: 'Node completes no ending of what ES modules import, so {{functions}} does not find `{{specifier}}`, which is {{found}}.',
        folder: '`{{specifier}}` is a folder, and ES modules cannot import one, so {{functions}} fails when it loads this.',
        notCompleted: '`require` completes .js, .json and .node alone, so {{functions}} does not find `{{specifier}}`, which is {{found}}.',
        unseen: 'Node completes no ending of what ES modules import, so {{functions}} does not find `{{specifier}}`.',
    },
    hints: {
        noExtension: 'Write `{{found}}`.',
        folder: 'Write `{{found}}`.',
        notCompleted: 'Write `{{found}}`.',
        unseen: 'Write the file with its ending, such as `{{specifier}}.js`.',
    },
    fixable: true,
    *check(facts) {
        for (const edge of facts.graph.edges) {
            const { from, site } = edge;
            const isRequire = site.kind === 'require';
            if (!isRequire && !isEsmImport(edge, facts))
                continue;
            const units = runAsWritten(edge, facts);
            const seen = units.length === 0 ? undefined : isRequire ? required(edge, units, facts) : meant(edge, facts);
            if (!seen)
                continue;
            const functions = units.map((unit) => unit.id);
            yield {
                message: seen.message,
                file: from,
                range: site.range,
                functions,
                severity: site.lazy ? 'warning' : 'error',
                data: { specifier: site.specifier, found: seen.found ?? '', functions: namesOf(facts, functions) },
                ...(seen.fix && { fix: seen.fix }),
            };
        }
    },
});
function isEsmImport({ from, site }, { graph }) {
    if (site.typeOnly || !site.specifier.startsWith('/opt/'))
        return false;
    if (site.kind === 'dynamic')
        return true;
    return (site.kind === 'import' || site.kind === 'export') && graph.systems.get(from) === 'esm';
}
/** What the specifier would be in full; undefined where it is, and where nothing is sure. */
function meant({ from, site, target, bare }, facts) {
    const { specifier } = site;
    if (target.kind === 'unresolved' || !('layer' in target)) {
        // Of a layer that is not here we know this much: hardly a file in it goes without an ending.
        const isUnseen = target.kind !== 'npm' && !(target.kind === 'unresolved' && target.certain);
        return isUnseen && !/\.\w+$/.test(specifier) ? { message: 'unseen' } : undefined;
    }
    if (target.kind !== 'module' && target.kind !== 'asset')
        return undefined;
    const landed = landingOf(target.file, target.layer, facts);
    const found = landed === undefined ? undefined : `/opt/${landed}`;
    // The build names what it makes of TypeScript.
    if (found === undefined || found === specifier || /\.[cm]?tsx?$/.test(found))
        return undefined;
    const isFile = found.startsWith(`${specifier}.`);
    if (!isFile && !found.startsWith(`${specifier.replace(/\/$/, '')}/`))
        return undefined;
    // The folder of an npm package: its name finds it, and the file its `exports` mean.
    const wanted = isFile ? found : (bare ?? found);
    const fix = respell(facts, from, site, wanted);
    return { message: isFile ? 'noExtension' : 'folder', found: wanted, ...(fix && { fix }) };
}
/** `require` stops at these two endings; what is an ES module on a runtime that refuses those is another rule's. */
function required({ from, site, target }, units, facts) {
    if (target.kind !== 'module' || !site.specifier.startsWith('/opt/'))
        return undefined;
    const landed = landingOf(target.file, target.layer, facts);
    const found = landed === undefined ? '' : `/opt/${landed}`;
    if (!/\.[cm]js$/.test(found) || found.slice(0, -4) !== site.specifier)
        return undefined;
    if (found.endsWith('.mjs') && units.some(refusesEsModules))
        return undefined;
    const fix = respell(facts, from, site, found);
    return { message: 'notCompleted', found, ...(fix && { fix }) };
}
function landingOf(file, layer, { layers }) {
    const files = layers.get(layer ?? '')?.files ?? new Map();
    return [...files].find(([, landed]) => landed === file)?.[0];
}
//# sourceMappingURL=opt-import-extension.js.map