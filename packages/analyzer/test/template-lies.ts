import type { Dice } from './dice.ts';
import { absurd, cycles } from './absurd-texts.ts';

/** One way to spoil a text. */
export interface Lie {
  readonly name: string;
  readonly apply: (text: string, file: string, dice: Dice) => string;
}

const from = <T>(all: readonly T[], dice: Dice): T => all[dice(all.length)] as T;

/** Words and quoted texts, with what may stand for any of them. */
const VALUE = /"[^"\n]*"|'[^'\n]*'|[\w$./@*-]+/g;

function spanOfValue(text: string, dice: Dice): readonly [number, number] {
  const all = [...text.matchAll(VALUE)];
  const found = all[dice(Math.max(1, all.length))];
  return found ? [found.index, found.index + found[0].length] : [text.length, text.length];
}

const replaced = (text: string, [start, end]: readonly [number, number], put: string): string =>
  text.slice(0, start) + put + text.slice(end);

const atValue = (name: string, make: (old: string, file: string, dice: Dice) => string): Lie => ({
  name,
  apply(text, file, dice) {
    const span = spanOfValue(text, dice);
    return replaced(text, span, make(text.slice(...span), file, dice));
  },
});

const byLines = (name: string, change: (lines: string[], dice: Dice) => void): Lie => ({
  name,
  apply(text, _, dice) {
    const lines = text.split('\n');
    change(lines, dice);
    return lines.join('\n');
  },
});

const CHARACTERS = [
  '\0',
  '\t',
  '\r',
  '\r\n',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  "'",
  '`',
  '\\',
  '$',
  '#',
  ':',
  '-',
  '&',
  '*',
  '!',
  '%',
  '@',
  '<',
  '>',
  '|',
  ',',
  '/',
  'é',
  '🙂',
] as const;
const TAGS = [
  '!Ref',
  '!Sub',
  '!GetAtt',
  '!If',
  '!Join',
  '!Select',
  '!FindInMap',
  '!ImportValue',
  '!Transform',
  '!Tenant',
  '!!binary',
  '!!set',
  '!!omap',
  '!!merge',
  '!<tag:example.com,2026:x>',
  '&here',
  '*here',
  '<<:',
  '? ',
  '| ',
  '>-\n',
  '%YAML 1.1\n---\n',
] as const;
const TYPES = [
  'null',
  '~',
  'true',
  '[]',
  '{}',
  '[[]]',
  '{ a: { b: [1, { c: null }] } }',
  '""',
  '0',
  '-1',
  '[1, two, null]',
  '.',
  '..',
  '../../../..',
  '/',
  '/etc/passwd',
  'C:\\shop',
  'file:///opt',
  '*',
  '**/*',
  '!',
  ' ',
] as const;
const NUMBERS = [
  '1e309',
  '-1e309',
  '99999999999999999999999',
  '0x7fffffffffffffff',
  '.inf',
  '.nan',
  '1e-400',
  '0777',
  '1_000',
  '4294967296',
  '2147483648',
  '9007199254740993',
] as const;
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'then',
  '0',
  '',
] as const;

export const lies: readonly Lie[] = [
  {
    name: 'characters',
    apply: (text, _, dice) =>
      Array.from({ length: dice(6) + 1 }).reduce<string>((now) => {
        const at = dice(now.length + 1);
        return now.slice(0, at) + from(CHARACTERS, dice) + now.slice(at + dice(2));
      }, text),
  },
  {
    name: 'cut',
    apply: (text, _, dice) => {
      const at = dice(text.length + 1);
      return text.slice(0, at) + text.slice(at + dice(60));
    },
  },
  { name: 'end', apply: (text, _, dice) => text.slice(0, dice(text.length + 1)) },
  { name: 'start', apply: (text, _, dice) => text.slice(dice(text.length + 1)) },
  byLines('line twice', (lines, dice) => {
    const at = dice(lines.length);
    lines.splice(dice(lines.length), 0, ...lines.slice(at, at + 1 + dice(6)));
  }),
  byLines('lines many times', (lines, dice) => {
    const at = dice(lines.length);
    const some = lines.slice(at, at + 1 + dice(3));
    lines.splice(at, 0, ...Array.from({ length: 300 }, () => some).flat());
  }),
  byLines('lines swapped', (lines, dice) => {
    const [one, other] = [dice(lines.length), dice(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  }),
  byLines('line gone', (lines, dice) => {
    lines.splice(dice(lines.length), 1 + dice(2));
  }),
  byLines('indented', (lines, dice) => {
    const at = dice(lines.length);
    lines[at] = ' '.repeat(dice(9)) + (lines[at] ?? '').slice(dice(5));
  }),
  {
    name: 'values swapped',
    apply: (text, _, dice) => {
      const [one, other] = [spanOfValue(text, dice), spanOfValue(text, dice)].sort((a, b) => a[0] - b[0]) as [
        readonly [number, number],
        readonly [number, number],
      ];
      return one[1] > other[0] ? text : replaced(replaced(text, other, text.slice(...one)), one, text.slice(...other));
    },
  },
  atValue('tag', (old, _, dice) => `${from(TAGS, dice)} ${old}`),
  atValue('other type', (_, __, dice) => from(TYPES, dice)),
  atValue('number', (_, __, dice) => from(NUMBERS, dice)),
  atValue('name', (old, _, dice) => (old.startsWith('"') ? JSON.stringify(from(NAMES, dice)) : from(NAMES, dice))),
  atValue('nested', (_, __, dice) => nested(10 ** (1 + dice(4)), dice)),
  atValue('long', (_, __, dice) => long(dice)),
  atValue('absurd', (_, file, dice) => from(absurd(file), dice)),
  atValue('cycle', (_, file, dice) => from(cycles(file).values, dice)),
  { name: 'cycles', apply: (text, file, dice) => `${from(cycles(file).before, dice)}${text}` },
  {
    name: 'cycle at the end',
    apply: (text, file, dice) => {
      const put = from(cycles(file).before, dice);
      return dice(2) === 0
        ? `${text}\n${put}`
        : replaced(text, spanOfValue(text, dice), from(cycles(file).values, dice)) + `\n${put}`;
    },
  },
];

function nested(depth: number, dice: Dice): string {
  const [open, close] = from(
    [
      ['[', ']'],
      ['{"a":', '}'],
      ['{a: ', '}'],
      ['(', ')'],
      ['{', '}'],
      ['${', '}'],
      ['a(', ')'],
      ['!Sub [', ']'],
      ['a ? ', ' : b'],
      ['`${', '}`'],
      ['- ', ''],
      ['! ', ''],
      ['-', ''],
    ] as const,
    dice,
  );
  // Half of them are never closed.
  return open.repeat(depth) + (dice(2) === 0 ? `1${close.repeat(depth)}` : '');
}

function long(dice: Dice): string {
  const unit = from(
    [
      'a',
      ' ',
      '/',
      '../',
      'a/',
      'a.',
      '${',
      '${a}',
      '"',
      "'",
      '\\',
      '*',
      '**/',
      '{a,b}',
      '0',
      ':',
      '$',
      '%{',
      '\n',
      '# ',
      '/*',
      '<!--',
      '${self:a',
      '!',
      'é',
    ] as const,
    dice,
  );
  return unit.repeat(100 * 10 ** dice(3));
}
