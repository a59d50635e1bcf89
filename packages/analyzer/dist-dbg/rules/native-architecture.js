import { baseName } from "../paths.js";
import { append, sortedSet } from "../sorted.js";
import { isForOnePlatform, packageNameOf, platformFamily } from "./platform-family.js";
import { defineRule } from "./define.js";
import { listed, namesOf } from "../listed.js";
export const nativeArchitecture = defineRule({
    id: 'native-architecture',
    scope: 'project',
    category: 'binaries',
    severity: 'error',
    recommended: true,
    summary: 'A native binary for another CPU or operating system than the function runs on',
    messages: {
        otherCpu: '{{file}} is built for {{built}} and not for the {{wanted}} of {{functions}}, so loading it fails.',
        otherSystem: '{{file}} is built for {{built}} and Lambda runs Linux, so loading it fails.',
        notAsStated: '{{file}} is built for {{built}} and {{layer}} is declared for {{wanted}}, so functions that attach it cannot load it.',
    },
    hints: {
        otherCpu: 'Install or build it for Linux on {{wanted}}, or change the architecture of the function.',
        otherSystem: 'Build it on Linux, for example in a container, or install it with `npm install --os=linux --cpu={{cpu}}`.',
        notAsStated: 'Build it for Linux on {{wanted}}, or correct the architectures that the layer states.',
    },
    *check(facts) {
        const families = new Map();
        for (const binary of facts.binaries)
            append(families, platformFamily(binary.file), binary);
        for (const binary of facts.binaries) {
            if (binary.os === 'any' || isSideFile(binary.file))
                continue;
            const choices = families.get(platformFamily(binary.file)) ?? [];
            const consumers = consumersOf(facts, binary);
            const failing = consumers.filter((consumer) => !choices.some((choice) => serves(choice, consumer)));
            const [first] = failing;
            if (first)
                yield { ...wordsFor(facts, binary, failing, first), file: binary.file, range: [0, 0] };
        }
    },
});
function consumersOf({ workspace, layers }, { units }) {
    const attached = workspace.functions.filter(({ packageType }) => packageType === 'Zip').map(asConsumer);
    const unattached = workspace.layers.filter(({ id }) => layers.get(id)?.attachedTo.length === 0).map(asAnybody);
    return [...attached, ...unattached].filter(({ sees }) => sees.some((id) => units.includes(id)));
}
function asConsumer(unit) {
    const attached = unit.layers.flatMap((reference) => (reference.kind === 'local' ? [reference.layer] : []));
    return { unit, architectures: unit.architecture ? [unit.architecture.value] : [], sees: [unit.id, ...attached] };
}
const asAnybody = (unit) => ({
    unit,
    architectures: unit.compatibleArchitectures.map(({ value }) => value),
    sees: [unit.id],
});
function serves({ units, os, architectures }, consumer) {
    if (!units.some((id) => consumer.sees.includes(id)))
        return false;
    if (os === 'any' || os !== 'linux')
        return os === 'any';
    const wanted = consumer.architectures;
    return wanted.length === 0 || wanted.some((architecture) => architectures.includes(architecture));
}
/** Files that lie beside what is loaded: that one speaks for them, or nothing on Linux ever asks for them. */
function isSideFile(file) {
    const packageName = packageNameOf(file);
    // For macOS alone, and whoever needs it does without it elsewhere.
    if (packageName === 'fsevents')
        return true;
    if (packageName !== undefined)
        return /\.(?:dll|dylib)$/i.test(file) || (/\.exe$/i.test(file) && !isForOnePlatform(packageName));
    // Installers for Python bring launchers for Windows.
    return /(?:^|\/)(?:python|site-packages|setuptools|pip|distlib)\/.*\.(?:exe|dll|dylib)$/i.test(file);
}
function wordsFor(facts, binary, failing, first) {
    const functions = sortedSet(failing.flatMap(({ unit }) => (unit.kind === 'function' ? [unit.id] : [])));
    const architectures = sortedSet(failing.flatMap((consumer) => consumer.architectures));
    const data = { file: baseName(binary.file), built: built(binary) };
    if (binary.os !== 'linux')
        return { message: 'otherSystem', functions, data: { ...data, cpu: npmNames(architectures) } };
    const wanted = listed(architectures);
    if (functions.length === 0) {
        return { message: 'notAsStated', functions, data: { ...data, wanted, layer: first.unit.name } };
    }
    return { message: 'otherCpu', functions, data: { ...data, wanted, functions: namesOf(facts, functions) } };
}
const SYSTEMS = {
    linux: 'Linux',
    darwin: 'macOS',
    windows: 'Windows',
    other: 'a system that is not Linux',
    any: 'any system',
};
const built = ({ os, architectures }) => `${SYSTEMS[os]} on ${listed(architectures)}`;
const npmNames = (architectures) => architectures.length === 1 && architectures[0] === 'arm64' ? 'arm64' : architectures.length === 1 ? 'x64' : 'CPU';
//# sourceMappingURL=native-architecture.js.map