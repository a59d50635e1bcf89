import type { ReportedProposal } from '@layerlint/analyzer';
import { bytes, counted, listed } from '../../text.ts';
import { code, prose } from './escape.ts';
import { cutAfter, type Sheet } from './sheet.ts';

const MOST_PROPOSALS = 10;
const MOST_MODULES = 8;

/** What would pay off, with its price and its reasons. */
export function proposalsSection(sheet: Sheet): string[] {
  const { proposals } = sheet.report;
  if (proposals.length === 0) return [];
  const shown = proposals.slice(0, MOST_PROPOSALS);
  return [
    '## Proposals',
    ...shown.flatMap((proposal) => ['', ...proposalLines(sheet, proposal)]),
    ...cutAfter(sheet, proposals.length - shown.length, 'proposal'),
  ];
}

function proposalLines({ nameOf }: Sheet, proposal: ReportedProposal): string[] {
  const { id, kind, title, functions, modules, npmPackages, saves, costs, because, risks, verified } = proposal;
  const packages = npmPackages.map(({ name, version }) => (version === undefined ? name : `${name}@${version}`));
  const saved = [saves.lines > 0 ? counted(saves.lines, 'line') : '', saves.bytes > 0 ? bytes(saves.bytes) : ''].filter(
    Boolean,
  );
  const checked = verified ? '' : ' Not checked against AWS limits and the closure of imports: look twice.';
  return [
    `### ${code(id)} (${kind})`,
    '',
    prose(title) + checked,
    '',
    `- for ${prose(listed(functions.map(nameOf), MOST_MODULES))}`,
    `- moves ${listed([...modules, ...packages].map(code), MOST_MODULES)}`,
    ...(saved.length > 0 ? [`- saves ${saved.join(', ')}`] : []),
    `- costs ${counted(costs.redeploys, 'redeploy')}`,
    ...because.map(({ saw, file, line }) => `- because ${code(`${file}:${line}`)} ${prose(saw)}`),
    ...risks.map((risk) => `- risk: ${prose(risk)}`),
  ];
}
