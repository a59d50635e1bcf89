import type { AllowedDuplicate } from '../options.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

export const reasonMissing = (at: Place): Problem => ({
  code: 'ALLOW_DUPLICATE_WITHOUT_REASON',
  message: 'A comment `layerlint:allow-duplicate` gives no reason, so it accepts nothing.',
  hint: 'Say behind it why the copy is there: `layerlint:allow-duplicate REASON`.',
  at,
});

export const commentUnused = (at: Place): Problem => ({
  code: 'ALLOW_DUPLICATE_UNUSED',
  message: 'A comment `layerlint:allow-duplicate` accepts nothing: its code has no copy any more, or begins elsewhere.',
  hint: 'Take the comment away, or put it directly above the code that has a copy.',
  at,
});

export const entryUnused = ({ files, name }: AllowedDuplicate): Problem => ({
  code: 'ALLOW_DUPLICATE_UNUSED',
  message: `\`duplicates.allow\` for ${files.map((glob) => `\`${glob}\``).join(', ')}${name === undefined ? '' : ` and \`${name}\``} accepts nothing: no duplicate has all its copies there.`,
  hint: 'Take the entry out of the config file, or correct its globs and its name.',
});
