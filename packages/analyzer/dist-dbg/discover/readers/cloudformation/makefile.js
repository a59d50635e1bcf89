import { layerContentUnknown } from "../../problems.js";
import { parseMakefile } from "./makefile-rules.js";
import { followRecipe, ruleOf } from "./recipe.js";
import { StagedFiles } from "./staged-files.js";
/** Follows the target `build-<id>` by reading it; nothing is run. */
export function readMakefile({ host, root, name, at, isElsewhere }) {
    const nothing = (reason, place) => ({
        mounts: [],
        installs: [],
        complete: false,
        problems: [layerContentUnknown(name, reason, place)],
    });
    if (isElsewhere)
        return nothing('its build starts in another folder than its content', at);
    const file = root === '' ? 'Makefile' : `${root}/Makefile`;
    const text = host.kind(file) === 'file' ? host.read(file) : undefined;
    if (text === undefined)
        return nothing(`it is built by a Makefile, and ${root === '' ? 'the root' : root} has none`, at);
    const makefile = parseMakefile(text);
    if (!ruleOf(makefile, `build-${name}`))
        return nothing(`its Makefile has no target build-${name}`, { file });
    const staged = new StagedFiles(host, root);
    const { unknown = makefile.condition, complete } = followRecipe(makefile, `build-${name}`, staged);
    const problems = unknown
        ? [layerContentUnknown(name, `its build runs \`${shortened(unknown.text)}\``, { file, range: unknown.range })]
        : [];
    return { mounts: staged.mounts(), installs: staged.installs(), complete: complete && !unknown, problems };
}
const shortened = (text) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
//# sourceMappingURL=makefile.js.map