import { dirname, extname } from 'node:path';
import { entryBody, isEsModule } from './entry-body.ts';
import type { Handler, Mutation, MutationKind } from './mutation.ts';
import { WRITE_FORMS, type WriteForm } from './write-forms.ts';

/** A write of each form, at the beginning of a handler's body. */
export const writes: MutationKind = {
  name: 'writes',
  mutations: ({ handlers }, round) =>
    handlers.flatMap((handler, index) => {
      const form = WRITE_FORMS[(round * handlers.length + index) % WRITE_FORMS.length];
      const mutation = form && injected(handler, form);
      return mutation ? [mutation] : [];
    }),
};

/** Undefined for handlers that are no function with a body, written out in the entry itself. */
function injected(handler: Handler, form: WriteForm): Mutation | undefined {
  const { text, entry } = handler;
  const at = entryBody(handler);
  if (at === undefined || text.startsWith('#!')) return undefined;
  const esm = isEsModule(handler);
  const top = `${importsOf(form.imports, esm, handler)}\n${form.beside ?? ''}\n`;
  const marked = `${top}${text.slice(0, at)}\n${form.body}\n${text.slice(at)}`;
  // What stands beside the handler comes first, and where it is marked the body does not count.
  const mark = marked.indexOf('»');
  const line = marked.slice(0, mark).split('\n').length;
  const helper = form.helper && {
    [`${dirname(entry)}/mutation-helper${extname(entry)}`]: helperText(form.helper, esm, handler),
  };
  return {
    form: form.name,
    texts: { [entry]: marked.replaceAll('»', ''), ...helper },
    expected: { ruleId: form.rule, file: entry, line },
  };
}

function importsOf(imports: WriteForm['imports'], esm: boolean, { entry }: Handler): string {
  return Object.entries(imports)
    .map(([specifier, names]) => {
      const from = specifier.startsWith('./') && esm && !/tsx?$/.test(entry) ? specifier + extname(entry) : specifier;
      if (esm) return `import ${names} from '${from}';`;
      return `const ${names.replaceAll(' as ', ': ')} = require('${from}');`;
    })
    .join('\n');
}

function helperText({ imports, exports }: NonNullable<WriteForm['helper']>, esm: boolean, handler: Handler): string {
  const name = /^const (\w+)/.exec(exports)?.[1] ?? '';
  const end = esm ? `export { ${name} };` : `module.exports = { ${name} };`;
  return `${importsOf(imports, esm, handler)}\n${exports}\n${end}\n`;
}
