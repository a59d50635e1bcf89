export const syntaxError = (file, range, detail) => ({
    code: 'SYNTAX_ERROR',
    message: `${file} is not valid source code from here on: ${detail.replace(/\.$/, '')}.`,
    hint: 'Mend the syntax; until then imports and copies after this place may be missed.',
    at: { file, range },
});
export const notSourceText = (file) => ({
    code: 'NOT_SOURCE_TEXT',
    message: `${file} is named like source code, but its bytes are not text.`,
    hint: 'Rename it, or leave it out with `exclude` in the config file.',
    at: { file },
});
export const nestedTooDeep = (file) => ({
    code: 'SYNTAX_ERROR',
    message: `${file} nests its expressions too deep to be read; only its imports were taken.`,
    hint: 'If a tool wrote it, leave it out with `exclude` in the config file.',
    at: { file },
});
//# sourceMappingURL=problems.js.map