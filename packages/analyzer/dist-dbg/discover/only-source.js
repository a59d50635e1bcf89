import { isBelow } from "../paths.js";
const NO_SOURCE = /(?:^|\/)(?:build|dist|out|output|coverage|tests?|__tests__|__mocks__)\//;
const EXTENSION = /\.[cm]?[jt]sx?$/;
/**
 * The source that was built to a file of this name, where a bundler moves it from anywhere in the project: the only file
 * whose path ends in `tail`, which has no extension. Undefined when there is none, or more than one.
 */
export function onlySource(host, project, tail) {
    const [source, ...others] = host.files.filter((file) => EXTENSION.test(file) &&
        !file.endsWith('.d.ts') &&
        !NO_SOURCE.test(file) &&
        isBelow(file, project) &&
        `/${file.replace(EXTENSION, '')}`.endsWith(`/${tail}`));
    return others.length > 0 ? undefined : source;
}
//# sourceMappingURL=only-source.js.map