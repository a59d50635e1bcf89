import { createConsumers } from "./consumer.js";
import { systemFor } from "./module-systems.js";
import { createNearby } from "./near.js";
import { createOwnPackages } from "./own-packages.js";
import { createPatterns } from "./patterns.js";
import { repositoryTree, resolve } from "./resolve.js";
import { bareSpecifier } from "./resolve-opt.js";
import { createTestMaps } from "./test-maps.js";
export function createTargets({ workspace, layers, host, declared = {}, pathMap }) {
    const tree = repositoryTree(host);
    const around = {
        host,
        tree,
        pathMap,
        ownPackages: createOwnPackages(host, tree),
        testMaps: createTestMaps(host),
        nearby: createNearby(host.files),
    };
    const made = createConsumers(layers, host, declared);
    const consumers = new Map([
        ...workspace.functions.map((unit) => [unit.id, made.of(unit)]),
        ...[...layers].map(([id, content]) => [id, made.alone(content)]),
    ]);
    const resolutions = new Map();
    const answers = new Map();
    const of = (module, site) => {
        const known = resolutions.get(site);
        if (known)
            return known;
        const resolution = resolve(module.file, site, around);
        resolutions.set(site, resolution);
        return resolution;
    };
    const forConsumer = (module, site, consumer) => {
        const resolution = of(module, site);
        if (resolution.kind === 'fixed')
            return resolution.target;
        const bySite = answers.get(consumer) ?? new Map();
        answers.set(consumer, bySite);
        const known = bySite.get(site);
        if (known)
            return known;
        const target = withoutOwnLayer(module.file, resolution.forConsumer(consumer), consumer);
        bySite.set(site, target);
        return target;
    };
    return {
        consumerOf: (unit) => consumers.get(unit),
        shippers: (unit) => layers.get(unit)?.attachedTo ?? [unit],
        sitesOf: createPatterns(host, layers),
        of,
        forConsumer,
        bareFor: (module, site, consumer) => bareSpecifier(consumer, site, forConsumer(module, site, consumer), (specifier) => {
            const bare = resolve(module.file, { ...site, specifier }, around);
            return bare.kind === 'fixed' ? bare.target : bare.forConsumer(consumer);
        }),
        systemOf: (file, asking) => systemFor(file, asking, tree),
    };
}
/** A module that imports a file of its own layer needs no layer for it. */
function withoutOwnLayer(from, target, { landing, files }) {
    if (target.kind !== 'module' && target.kind !== 'asset')
        return target;
    const own = landing.get(from);
    if (own === undefined || target.layer === undefined || files.get(own)?.layer !== target.layer)
        return target;
    return { kind: target.kind, file: target.file };
}
//# sourceMappingURL=targets.js.map