/** Fills the `{{name}}` places of a message, as ESLint does; a name without data stays as it is. */
export declare function fillWords(message: string, data: Readonly<Record<string, string>>): string;
//# sourceMappingURL=words.d.ts.map