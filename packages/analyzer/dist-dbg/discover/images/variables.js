/** A text with its variables put in: `$NAME`, `${NAME}`, `${NAME:-default}`; undefined where one is not known. */
export function expand(text, variables) {
    let isKnown = true;
    const expanded = text.replace(/\$(?:(\w+)|\{(\w+)(?::([-+])([^}]*))?\})/g, (_, plain, braced, operator, other) => {
        const value = variables.get(plain ?? braced ?? '');
        if (operator === '-')
            return value ?? other ?? '';
        if (operator === '+')
            return value === undefined ? '' : (other ?? '');
        isKnown &&= value !== undefined;
        return value ?? '';
    });
    return isKnown ? expanded : undefined;
}
//# sourceMappingURL=variables.js.map