import { baseName, folderOf, joinPath } from "../../paths.js";
import { createCodeReader } from "../code/index.js";
import { readDocument } from "../document.js";
import { textOf, valueOf } from "../nodes.js";
import { callbacksIn } from "./pulumi/callbacks.js";
import { functionsIn } from "./pulumi/functions.js";
import { layersIn } from "./pulumi/layers.js";
import { loadProgram } from "./pulumi/load.js";
import { unitsInYaml } from "./pulumi/yaml-program.js";
/** Programs of Pulumi: in TypeScript and JavaScript the file that `Pulumi.yaml` runs and what it imports, in YAML the project itself. */
export const pulumi = {
    name: 'pulumi',
    recognizes: (file, text) => /^Pulumi\.ya?ml$/.test(baseName(file)) && /\b(?:nodejs|yaml)\b/.test(text()),
    read(file, text, context) {
        const { root, problems } = readDocument(file, text);
        const folder = folderOf(file);
        const { host } = context;
        if (runtimeIn(root) === 'yaml')
            return yamlReading(file, root, problems, context);
        const main = mainFile(folder, textOf(valueOf(root, 'main')), context);
        const reader = createCodeReader(host, {
            workingFolder: () => folder,
            environment: (name) => context.variables[name],
        });
        if (main === undefined || !loadProgram(reader, host, main))
            return { functions: [], layers: [], exports: new Map(), problems };
        // A program may be a function that the command calls.
        const exported = reader.exported(main, 'default');
        if (exported?.kind === 'callable')
            reader.call(exported);
        const program = { folder, made: reader.made, host };
        const { layers, ids, problems: ofLayers } = layersIn(program, 'pulumi');
        return {
            functions: [...functionsIn(program, ids, 'pulumi'), ...callbacksIn(program)],
            layers,
            exports: new Map(),
            problems: [...problems, ...ofLayers],
        };
    },
};
/** `runtime: nodejs`, or with options. */
const runtimeIn = (root) => {
    const runtime = valueOf(root, 'runtime');
    return textOf(runtime) ?? textOf(valueOf(runtime, 'name'));
};
/** The resources of a program in YAML stand in the project's file, or in `Main.yaml` beside it. */
function yamlReading(file, root, problems, { host }) {
    const beside = valueOf(root, 'resources') ? undefined : joinPath(folderOf(file), 'Main.yaml');
    const other = beside !== undefined && host.kind(beside) === 'file' ? beside : undefined;
    const reading = other === undefined ? { root, problems: [] } : readDocument(other, host.read(other) ?? '');
    if (!reading.root)
        return { functions: [], layers: [], exports: new Map(), problems };
    const units = unitsInYaml({ file: other ?? file, root: reading.root, host });
    return { ...units, exports: new Map(), problems: [...problems, ...reading.problems, ...units.problems] };
}
/** `main` of the project is a file or a folder; without it `main` of package.json counts, else `index`. */
function mainFile(folder, main, { host }) {
    const manifest = joinPath(folder, 'package.json') ?? '';
    const packageMain = host.kind(manifest) === 'file' ? readDocument(manifest, host.read(manifest) ?? '').root : undefined;
    const stated = [main, textOf(valueOf(packageMain, 'main'))].filter((path) => path !== undefined);
    return [...stated, 'index']
        .flatMap((path) => [path, `${path}.ts`, `${path}.js`, `${path}/index.ts`, `${path}/index.js`])
        .map((path) => joinPath(folder, path))
        .find((path) => path !== undefined && host.kind(path) === 'file');
}
//# sourceMappingURL=pulumi.js.map