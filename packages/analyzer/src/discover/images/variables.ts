/** What a Dockerfile's variables are set to. */
export type Variables = ReadonlyMap<string, string>;

/** A text with its variables put in: `$NAME`, `${NAME}`, `${NAME:-default}`; undefined where one is not known. */
export function expand(text: string, variables: Variables): string | undefined {
  let isKnown = true;
  const expanded = text.replace(
    /\$(?:(\w+)|\{(\w+)(?::([-+])([^}]*))?\})/g,
    (_, plain?: string, braced?: string, operator?: string, other?: string) => {
      const value = variables.get(plain ?? braced ?? '');
      if (operator === '-') return value ?? other ?? '';
      if (operator === '+') return value === undefined ? '' : (other ?? '');
      isKnown &&= value !== undefined;
      return value ?? '';
    },
  );
  return isKnown ? expanded : undefined;
}
