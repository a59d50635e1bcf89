/** Called for every key, with those that it stands below in front of it, and with what follows it on its line. */
type Visit = (keys: readonly string[], value: string) => void;

/** A key in quotes or without, up to a colon, or, as in the first version of yarn, up to a space. */
const FIELD = /^(?:"([^"]*)"|'([^']*)'|(.+?))(?::$|:\s+|\s+|$)(.*)$/;

/**
 * `yarn.lock` and `pnpm-lock.yaml` by their lines: tools write them, always in the same shape, and a megabyte of YAML takes
 * a parser a second. False where two branches stand in it that nobody has merged.
 */
export function readIndented(text: string, visit: Visit): boolean {
  const keys: string[] = [];
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    // A colon in front goes with a key of more than a kilobyte, which YAML writes behind a question mark, on the line before.
    if (indent < 0 || '#-:'.includes(line[indent] ?? '')) continue;
    if (indent === 0 && /^(?:<{7}|={7}|>{7})/.test(line)) return false;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) {
      indents.pop();
      keys.pop();
    }
    indents.push(indent);
    const content = line.slice(indent).trimEnd().replace(/^\? /, '');
    // Several ranges, with spaces between them, lead to one entry of yarn.
    const isHeading = indent === 0 && (content.endsWith(':') || line.startsWith('?'));
    const [, double, single, plain = '', value = ''] = isHeading ? [] : (FIELD.exec(content) ?? []);
    keys.push(isHeading ? content.replace(/:$/, '').replaceAll('"', '') : (double ?? single ?? plain));
    visit(keys, value.replace(/^["']|["']$/g, ''));
  }
  return true;
}

/** The name in front of a mark, the one that a scope begins with aside. */
export function nameBefore(entry: string, mark: string): string | undefined {
  const from = entry.startsWith('@') ? entry.indexOf('/') + 1 : 1;
  const end = entry.indexOf(mark, Math.max(1, from));
  return end < 0 ? undefined : entry.slice(0, end);
}
