/** Fills the `{{name}}` places of a message, as ESLint does; a name without data stays as it is. */
export function fillWords(message: string, data: Readonly<Record<string, string>>): string {
  return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => data[name] ?? place);
}
