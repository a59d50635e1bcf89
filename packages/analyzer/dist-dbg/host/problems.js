export const fileUnreadable = (file, reason) => ({
    code: 'FILE_UNREADABLE',
    message: `${file} could not be read (${reason}).`,
    hint: 'Let this user read it, or leave it out with `exclude` in the config file.',
    at: { file },
});
export const folderUnreadable = (folder, reason) => ({
    code: 'FOLDER_UNREADABLE',
    message: `The folder ${folder} could not be listed (${reason}), so nothing in it was looked at.`,
    hint: 'Let this user read it, or leave it out with `exclude` in the config file.',
    at: { file: folder },
});
//# sourceMappingURL=problems.js.map