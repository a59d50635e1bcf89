import { dirname, extname } from 'node:path';
import type { Fault, MutationKind } from '../mutation.ts';
import type { Unit } from '../project.ts';
import { entryBody, type Handler, isEsModule } from './entry-body.ts';
import { WRITE_FORMS, type WriteForm } from './write-forms.ts';

/** A write of each form, at the beginning of a handler's body. */
export const writes: MutationKind = {
  name: 'write',
  forms: WRITE_FORMS.map((form) => ({
    name: form.name,
    faults: (unit, project) => {
      const handler = handlerOf(unit, (file) => project.read(file));
      const fault = handler && injected(handler, form);
      return fault ? [fault] : [];
    },
  })),
};

function handlerOf({ entry, handler }: Unit, read: (file: string) => string): Handler | undefined {
  if (entry === undefined || !/\.[cm]?[jt]sx?$/.test(entry)) return undefined;
  const exported = handler?.slice(handler.lastIndexOf('.') + 1) ?? 'handler';
  return { entry, exported, text: read(entry) };
}

/** Undefined for handlers that are no function with a body, written out in the entry itself. */
function injected(handler: Handler, form: WriteForm): Fault | undefined {
  const { text, entry } = handler;
  const at = entryBody(handler);
  if (at === undefined || text.startsWith('#!')) return undefined;
  const esm = isEsModule(handler);
  // What stands beside the handler comes first, and where it is marked the body does not count.
  const top = `${importsOf(form.imports, esm, handler)}\n${form.beside ?? ''}\n`;
  const helper = form.helper && {
    [`${dirname(entry)}/mutation-helper${extname(entry)}`]: { content: helperText(form.helper, esm, handler) },
  };
  return {
    after: {
      [entry]: [
        { range: [0, 0], text: top },
        { range: [at, at], text: `\n${form.body}\n` },
      ],
      ...helper,
    },
    expected: { ruleId: form.rule, file: entry },
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
