/** What a list file gets: `import { name } from 'from';`, and `name` among the items. */
export interface ListItem {
  readonly name: string;
  readonly from: string;
}

/** Adds an import and an item to a file that holds one list: sorted by name, or at the end where the order has a meaning. */
export function addToList(text: string, { name, from }: ListItem, order: 'sorted' | 'last'): string {
  return addItem(addImport(text, `import { ${name} } from '${from}';`, from), name, order);
}

function addImport(text: string, line: string, from: string): string {
  const imports = [...text.matchAll(/^import .*? from '([^']+)';\n/gms)];
  const later = imports.find(([, source = '']) => source.startsWith('./') && source > from);
  const last = imports.at(-1);
  const at = later?.index ?? (last ? last.index + last[0].length : 0);
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

function addItem(text: string, name: string, order: 'sorted' | 'last'): string {
  const list = /= \[([^\]]*)\]/.exec(text);
  if (!list) throw new Error('The list file holds no list: it should say `= [` once.');
  const [all, items = ''] = list;
  const start = list.index + all.length - 1 - items.length;
  const later = order === 'sorted' ? [...items.matchAll(/\w+/g)].find(([item]) => item > name) : undefined;
  if (later) return insert(text, start + later.index, `${name}, `);
  const content = items.trimEnd();
  return insert(text, start + content.length, content === '' || content.endsWith(',') ? ` ${name}` : `, ${name}`);
}

function insert(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}
