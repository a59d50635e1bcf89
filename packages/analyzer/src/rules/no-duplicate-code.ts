import type { CloneClass, Fragment } from '../model/clone.ts';
import type { Facts } from '../model/facts.ts';
import type { Range } from '../model/place.ts';
import { defineRule } from './define.ts';
import { listed, namesOf } from '../listed.ts';

const SHARE = 'Move {{them}} into {{home}}.';
const SHARE_MOST = 'Move what they have in common into {{home}}, and let each hand over what differs.';
const AGREE = 'Make them equal again, or accept that they differ with {{allowance}}.';

export const noDuplicateCode = defineRule({
  id: 'no-duplicate-code',
  scope: 'project',
  category: 'code',
  severity: 'warning',
  recommended: true,
  summary: 'Code that several functions or layers carry a copy of',
  messages: {
    identical: 'These {{lines}} lines{{name}} also stand in {{places}}, so every fix has to be made {{copies}} times.',
    renamed:
      'These {{lines}} lines{{name}} also stand in {{places}} under other names, so every fix has to be made {{copies}} times.',
    near: 'About {{percent}} % of these {{lines}} lines{{name}} also stand in {{places}}, so a fix here is likely due {{copies}} times.',
    identicalFile: 'This whole file also stands in {{places}}, so every fix has to be made {{copies}} times.',
    renamedFile:
      'This whole file also stands in {{places}} under other names, so every fix has to be made {{copies}} times.',
    nearFile:
      'About {{percent}} % of this whole file also stands in {{places}}, so a fix here is likely due {{copies}} times.',
    drifted:
      'These {{lines}} lines{{name}} were accepted as a copy of {{places}} ({{reason}}), but the copies now differ: a fix may have reached only one of them.',
    driftedFile:
      'This whole file was accepted as a copy of {{places}} ({{reason}}), but the copies now differ: a fix may have reached only one of them.',
  },
  hints: {
    identical: SHARE,
    renamed: SHARE,
    near: SHARE_MOST,
    identicalFile: SHARE,
    renamedFile: SHARE,
    nearFile: SHARE_MOST,
    drifted: AGREE,
    driftedFile: AGREE,
  },
  *check(facts) {
    for (const clone of facts.clones) for (const fragment of clone.fragments) yield matchOf(fragment, clone, facts);
  },
});

function matchOf(fragment: Fragment, clone: CloneClass, facts: Facts) {
  const { fragments, shape, acceptance } = clone;
  const twins = twinsOf(fragment, fragments);
  const isFile = shape === 'file';
  const data = {
    lines: String(fragment.endLine - fragment.startLine + 1),
    name: fragment.name === undefined ? '' : ` of \`${fragment.name}\``,
    places: listed(
      twins.map(({ file, startLine }) => (isFile ? file : `${file}:${startLine}`)),
      fragments.length - 1,
    ),
    copies: String(fragments.length),
    them: isFile ? 'it' : 'them',
    home: homeOf([fragment, ...twins], facts),
    ...(clone.likeness === 'near' && { percent: percentOf(clone.similarity) }),
    ...(acceptance && {
      reason: shortened(acceptance.reason),
      allowance: acceptance.at
        ? '`layerlint:allow-duplicate differing: REASON`'
        : '`"differing": true` in `duplicates.allow`',
    }),
  };
  return {
    message: messageFor(clone),
    file: fragment.file,
    range: firstLine(fragment, facts.graph.modulesByFile.get(fragment.file)?.text ?? ''),
    data,
    functions: fragment.units.filter((unit) => !facts.layers.has(unit)),
    related: twins.map(({ file, range, name }) => ({ at: { file, range }, note: noteOn(clone, name) })),
  };
}

function messageFor({ likeness, shape, acceptance }: CloneClass) {
  const said = acceptance ? 'drifted' : likeness;
  return shape === 'file' ? (`${said}File` as const) : said;
}

function noteOn({ likeness, shape }: CloneClass, name: string | undefined): string {
  const what = shape === 'file' ? 'file' : 'code';
  const same = likeness === 'near' ? `Much the same ${what}` : `The same ${what}`;
  return name === undefined || shape === 'file' ? same : `${same} in \`${name}\``;
}

/** What is not equal is never said to be all of it. */
const percentOf = (similarity: number): string => String(Math.min(99, Math.round(similarity * 100)));

const LONGEST_REASON = 80;
const shortened = (reason: string): string =>
  reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON - 1).trimEnd()}…` : reason;

/** Where the one copy that stays could live. */
function homeOf(fragments: readonly Fragment[], facts: Facts): string {
  const units = [...new Set(fragments.flatMap((fragment) => fragment.units))];
  if (units.length === 0) return 'one module that all of them import';
  if (units.length === 1) return `one module of ${namesOf(facts, units)}`;
  return `a layer or a shared module that ${namesOf(facts, units)} import`;
}

// Thousands of copies would each name thousands of others.
const MOST_TWINS = 20;

function twinsOf(fragment: Fragment, fragments: readonly Fragment[]): Fragment[] {
  return fragments
    .slice(0, MOST_TWINS + 1)
    .filter((other) => other !== fragment)
    .slice(0, MOST_TWINS);
}

/** From the first token to the end of its line: an editor that underlines the whole of a long copy hides everything else. */
function firstLine({ range }: Fragment, text: string): Range {
  const end = text.slice(range[0], range[1]).search(/\s*\r?\n/);
  return [range[0], end < 0 ? range[1] : range[0] + end];
}
