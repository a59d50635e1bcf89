import { folderOf, joinPath, upward } from "../../../paths.js";
import { manifestIn } from "./manifest.js";
/**
 * The folder behind `@architect/shared` or `@architect/views`: Architect copies both into the `node_modules` of functions
 * when it deploys. Undefined for other names, and outside of its projects.
 */
export function sharedByArchitect(host, from, name) {
    const [, part] = /^@architect\/(shared|views)$/.exec(name) ?? [];
    if (part === undefined)
        return undefined;
    for (const folder of upward(folderOf(from))) {
        const sections = manifestIn(host, folder);
        if (!sections)
            continue;
        const named = (section) => sections.get(section)?.find(({ words }) => words[0].text === 'src')?.words[1]?.text;
        const shared = named(part) ?? `${named('project') ?? 'src'}/${part}`;
        return joinPath(folder, shared);
    }
    return undefined;
}
//# sourceMappingURL=shared.js.map