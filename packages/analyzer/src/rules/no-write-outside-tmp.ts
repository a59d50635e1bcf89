import { defineRule } from './define.ts';
import { handsWritesOn } from './writes/hands-writes-on.ts';
import { writesTo } from './writes/wording.ts';
import { NAMES_A_WRITER } from './writes/names-a-writer.ts';
import { writesIn } from './writes/writes-in.ts';

/** A file system call whose path leads anywhere read-only but `/opt`, which has a rule of its own. */
export const noWriteOutsideTmp = defineRule({
  id: 'no-write-outside-tmp',
  scope: 'module',
  category: 'code',
  severity: 'error',
  recommended: true,
  summary: 'A write outside /tmp, where everything is read-only on Lambda',
  messages: {
    write: '`{{call}}` {{verb}} `{{path}}`, but only /tmp is writable on Lambda, so the call fails.',
  },
  hints: {
    write: 'Use `{{instead}}`. A file system mounted outside /mnt is named by the option `writable`.',
  },
  options: {
    schema: {
      type: 'object',
      properties: {
        writable: {
          type: 'array',
          items: { type: 'string', pattern: '^/' },
          description: 'Absolute paths of more folders that can be written to.',
        },
      },
      additionalProperties: false,
    },
    defaults: { writable: [] as readonly string[] },
  },
  suggestions: { write: 'Write below /tmp instead.' },
  mayMatch: NAMES_A_WRITER,
  concernsImporters: handsWritesOn,
  *check(module, options) {
    for (const match of writesTo('elsewhere', writesIn(module), options.writable)) yield { message: 'write', ...match };
  },
});
