/** Fills the `{{name}}` places of a message, as ESLint does; a name without data stays as it is. */
export function fillWords(message, data) {
    return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name) => data[name] ?? place);
}
//# sourceMappingURL=words.js.map