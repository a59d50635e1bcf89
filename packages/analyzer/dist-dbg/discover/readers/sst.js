import { defaultArchitecture } from "../architectures.js";
import { baseName, folderOf, joinPath } from "../../paths.js";
import { createCodeReader, memberOf, repositoryPath, textOfValue } from "../code/index.js";
import { functionsIn } from "./pulumi/functions.js";
import { layerReferences, layersIn } from "./pulumi/layers.js";
import { loadProgram } from "./pulumi/load.js";
import { architectureOf, property, resourceId, resourcePlace, textOf } from "./pulumi/program.js";
import { entryOf, givenFunctions, packageAround } from "./sst/handlers.js";
import { withOwnIds } from "./sst/own-ids.js";
import { transformedSettings } from "./sst/transforms.js";
/** Version 3 of SST: `sst.config.ts` and the infrastructure code it imports. */
export const sst = {
    name: 'sst',
    recognizes: (file, text) => /^sst\.config\.[cm]?[jt]s$/.test(baseName(file)) && text().includes('$config('),
    read(file, _text, context) {
        const { host } = context;
        const folder = folderOf(file);
        const reader = createCodeReader(host, {
            workingFolder: () => folder,
            environment: (name) => context.variables[name],
            globals: { $dev: false },
        });
        // `run` says in which order the infrastructure is made; what else is imported comes after.
        run(reader, file);
        if (!loadProgram(reader, host, file))
            return { functions: [], layers: [], exports: new Map(), problems: [] };
        const program = { folder, made: reader.made, host };
        loadListed(reader, program);
        const { layers, ids, problems } = layersIn(program, 'sst');
        const given = givenFunctions(program).map((one) => functionOf(one, transformedSettings(one, reader), program, ids));
        const functions = withOwnIds([...given, ...functionsIn(program, ids, 'sst')]);
        return { functions, layers, exports: new Map(), problems };
    },
};
/** `export default $config({ run() { … } })`. */
function run(reader, file) {
    const config = reader.exported(file, 'default');
    const body = config?.kind === 'construct' ? memberOf(config.arguments[0]?.value, 'run')?.value : undefined;
    if (body?.kind === 'callable')
        reader.call(body);
}
/** A loop over `readdirSync('./infra')` imports every file in there. */
function loadListed(reader, { folder, host }) {
    const listed = reader.made.flatMap(({ callee, arguments: [first] }) => {
        const isListing = callee.kind === 'reference' && callee.path.at(-1) === 'readdirSync';
        const text = isListing ? textOfValue(first?.value) : undefined;
        return (text === undefined ? undefined : repositoryPath(text, folder)) ?? [];
    });
    for (const file of host.files)
        if (listed.includes(folderOf(file)) && /\.[cm]?[jt]s$/.test(file))
            loadProgram(reader, host, file);
}
function functionOf(given, settings, program, ids) {
    const { name, handler, made } = given;
    const declaredAt = made.made === 'new' ? resourcePlace(made) : handler.at;
    const stated = textOf(handler);
    const entry = stated && entryOf(stated.value, program);
    const prebuilt = textOf(property(settings, 'bundle'));
    const runtime = textOf(property(settings, 'runtime'));
    const container = property(property(settings, 'python')?.value, 'container')?.value;
    // A container for Python starts the same handler.
    const isImage = container !== undefined && !(container.kind === 'boolean' && !container.value);
    const architecture = property(settings, 'architecture');
    const machine = architecture ? architectureOf(architecture) : defaultArchitecture(declaredAt);
    return {
        kind: 'function',
        id: resourceId(made.at.file, name),
        name,
        framework: 'sst',
        declaredAt,
        ...(prebuilt
            ? { root: joinPath(program.folder, prebuilt.value) ?? program.folder }
            : { root: entry === undefined ? program.folder : packageAround(entry, program), ...(entry && { entry }) }),
        ...(stated && { handler: stated }),
        ...(runtime && { runtime }),
        ...(machine && { architecture: machine }),
        packageType: isImage ? 'Image' : 'Zip',
        bundled: !prebuilt,
        ...layerReferences(property(settings, 'layers'), ids),
    };
}
//# sourceMappingURL=sst.js.map