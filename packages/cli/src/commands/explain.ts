import type { Rule } from '@layerlint/analyzer';
import { checkOutput, deliver } from '../deliver.ts';
import { hintFor } from '../did-you-mean.ts';
import type { Flags } from '../flags.ts';
import type { Io } from '../io.ts';
import { shipped } from '../shipped.ts';
import { styleFor } from '../style.ts';
import { UsageError } from '../usage-error.ts';
import { markdownForTerminal } from './markdown.ts';
import { catalogue, ruleEntry } from './rules.ts';

/** Prints one rule's page. */
export async function explain(wanted: string, flags: Flags, io: Io): Promise<number> {
  checkOutput(flags.output, io.cwd);
  const { rules } = await import('@layerlint/analyzer/rules');
  // As the ESLint plugin calls it, too.
  const id = wanted.replace(/^layerlint\//, '');
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const ids = rules.map((candidate) => candidate.id);
    throw new UsageError(`no rule is named '${wanted}'`, hintFor(id, ids, 'See `layerlint rules` for the list'));
  }
  const page = shipped(`docs/${id}.md`, `docs/rules/${id}.md`) ?? pageFrom(rule);
  const text =
    flags.format === 'json'
      ? catalogue([{ ...ruleEntry(rule), page }])
      : markdownForTerminal(page, styleFor(io, flags));
  deliver(text, flags.output, io);
  return 0;
}

/** What the rule itself says, where its page is missing. */
function pageFrom({ id, summary, severity, messages, hints }: Rule): string {
  const statements = Object.entries(messages).map(([key, message]) => `- ${message} ${hints[key] ?? ''}`.trimEnd());
  return [
    `# ${id}`,
    '',
    `${summary}. Default severity: ${severity}.`,
    '',
    '## What it says',
    '',
    ...statements,
    '',
  ].join('\n');
}
