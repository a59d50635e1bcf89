export function zipsOf({ workspace, graph, layers }) {
    const functions = new Map(workspace.functions.filter(canAttach).map((unit) => [unit.id, unit]));
    const entries = new Set(workspace.functions.map((unit) => unit.entry));
    const layered = new Set([...layers.values()].flatMap((content) => [...content.files.values()]));
    const layerIds = new Set(workspace.layers.map((layer) => layer.id));
    return {
        attaching: (unit) => functions.get(unit),
        count(units) {
            const zips = [...units].map((unit) => functions.get(unit)?.bundled === false ? `folder ${functions.get(unit)?.root ?? ''}` : `bundle ${unit}`);
            return new Set(zips).size;
        },
        isLayered: (file) => layered.has(file) || (graph.heldBy.get(file) ?? []).some((unit) => layerIds.has(unit)),
        isEntry: (file) => entries.has(file),
    };
}
/** Without a stated runtime the language of its entry tells. */
function canAttach({ packageType, root, runtime, entry }) {
    const isNode = runtime ? runtime.value.startsWith('nodejs') : entry !== undefined;
    return packageType === 'Zip' && root !== undefined && isNode;
}
//# sourceMappingURL=zips.js.map