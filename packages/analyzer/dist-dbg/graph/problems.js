export const tsconfigUnreadable = (file, range) => ({
    code: 'TSCONFIG_UNREADABLE',
    message: `${file} is not valid JSON, so some of its \`paths\` may be missing.`,
    hint: 'Mend the syntax; comments and trailing commas are fine.',
    at: { file, range },
});
/** `near` is the file that was likely meant: Lambda tells upper from lower case, and its ES modules complete no path. */
export const importUnresolved = (file, range, specifier, near) => ({
    code: 'IMPORT_UNRESOLVED',
    message: `\`${specifier}\` leads to no file, npm package or layer.`,
    hint: near === undefined
        ? 'Check the path; if a build step makes the file, or a layer of another repository brings it, nothing is wrong.'
        : `Write the path exactly as it is on Lambda, with its ending: ${near} is close.`,
    at: { file, range },
});
//# sourceMappingURL=problems.js.map