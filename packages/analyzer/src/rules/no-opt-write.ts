import { defineRule } from './define.ts';
import { handsWritesOn } from './writes/hands-writes-on.ts';
import { writesTo } from './writes/wording.ts';
import { NAMES_A_WRITER } from './writes/names-a-writer.ts';
import { writesIn } from './writes/writes-in.ts';

/** A file system call whose path leads below `/opt`, where layers are unpacked. */
export const noOptWrite = defineRule({
  id: 'no-opt-write',
  scope: 'module',
  category: 'code',
  severity: 'error',
  recommended: true,
  summary: 'A write to /opt, which is read-only on Lambda',
  messages: {
    write:
      '`{{call}}` {{verb}} `{{path}}`, but the layers below /opt are read-only on Lambda, so the call fails with EROFS.',
  },
  hints: {
    write:
      'Use `{{instead}}`: /tmp is the one writable folder. What every invocation needs belongs in the layer when it is built.',
  },
  suggestions: { write: 'Write below /tmp instead.' },
  mayMatch: NAMES_A_WRITER,
  concernsImporters: handsWritesOn,
  *check(module) {
    for (const match of writesTo('opt', writesIn(module))) yield { message: 'write', ...match };
  },
});
