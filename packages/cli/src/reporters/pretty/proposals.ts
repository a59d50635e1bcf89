import type { ReportedProposal } from '@layerlint/analyzer';
import { bytes, counted, listed, printable } from '../../text.ts';
import type { Page } from './page.ts';

const MOST_PROPOSALS = 10;
const MOST_REASONS = 4;

/** What would pay off, with its price and its reasons. */
export function proposalsSection(page: Page): string[] {
  const { proposals } = page.report;
  if (proposals.length === 0) return [];
  const shown = proposals.slice(0, MOST_PROPOSALS);
  const lines = [page.paint.bold('Proposals'), ...shown.flatMap((proposal) => ['', ...proposalLines(page, proposal)])];
  const more = proposals.length - shown.length;
  if (more > 0)
    lines.push('', page.paint.dim(`  and ${counted(more, 'proposal')} more: ${page.command} --format json`));
  return lines;
}

function proposalLines(page: Page, proposal: ReportedProposal): string[] {
  const { paint } = page;
  const rows: [string, string][] = [
    ['for', listed(proposal.functions.map(page.nameOf), 6)],
    ['moves', moved(proposal)],
    ['saves', saved(proposal)],
    ['costs', costs(proposal)],
    ...proposal.because.slice(0, MOST_REASONS).map((because): [string, string] => ['because', reason(because)]),
    ...proposal.risks.map((risk): [string, string] => ['risk', risk]),
    [
      'checked',
      proposal.verified
        ? 'AWS limits and the closure of imports hold'
        : 'not against AWS limits and the closure of imports: look twice',
    ],
  ];
  return [
    `  ${paint.bold(printable(proposal.id))}  ${paint.dim(proposal.kind)}`,
    ...page.paragraph(proposal.title, 2),
    ...rows
      .filter(([, text]) => text !== '')
      .flatMap(([label, text], at, shown) => row(page, label === shown[at - 1]?.[0] ? '' : label, text)),
  ];
}

/** Continuations stand two columns further in, so that neighbours of one label can be told apart. */
function row({ paint, paragraph }: Page, label: string, text: string): string[] {
  const [first = '', ...rest] = paragraph(text, 15);
  return [`    ${paint.dim(label.padEnd(8))} ${first.trimStart()}`, ...rest];
}

/** With its place in front, unless it names the place itself. */
function reason({ saw, file, line }: ReportedProposal['because'][number]): string {
  const place = `${file}:${line}`;
  return saw.includes(place) ? saw : `${place}  ${saw}`;
}

function moved({ modules, npmPackages }: ReportedProposal): string {
  return listed(
    [...modules, ...npmPackages.map(({ name, version }) => (version === undefined ? name : `${name}@${version}`))],
    5,
  );
}

function saved({ saves }: ReportedProposal): string {
  const parts = [saves.lines > 0 ? counted(saves.lines, 'line') : '', saves.bytes > 0 ? bytes(saves.bytes) : ''];
  return parts.filter(Boolean).join(', ');
}

function costs({ costs: { redeploys, unusedBytes, layersAfter } }: ReportedProposal): string {
  const most = Math.max(0, ...Object.values(layersAfter));
  const parts = [
    redeploys > 0 ? counted(redeploys, 'redeploy') : '',
    unusedBytes > 0 ? `${bytes(unusedBytes)} that a function carries without using them` : '',
    most > 0 ? `then at most ${most} of 5 layers per function` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
