import { bytes, counted, grouped } from '../../text.ts';
import type { Page } from './page.ts';
import { problemsToShow } from './problems.ts';

const MOST_RULES = 6;

/** The whole run in a few lines, the last thing on the screen. */
export function summary(page: Page): string[] {
  const nothing = page.report.problems.find(({ code }) => code === 'NOTHING_FOUND');
  if (nothing) return [...page.paragraph(nothing.message, 0), ...page.advice(nothing.hint, 0)];
  return [
    page.paint.dim(page.signs.dash.repeat(Math.min(page.style.width, 72))),
    looked(page),
    ...(page.sections.includes('findings') ? [...mended(page), verdict(page), ...mendable(page), ...byRule(page)] : []),
    ...others(page),
    ...next(page),
  ];
}

function looked({ report: { summary, graph } }: Page): string {
  const { functions, layers, modules, lines } = summary;
  const counts = [
    counted(functions, 'function'),
    counted(layers, 'layer'),
    counted(modules, 'module'),
    counted(lines, 'line'),
  ];
  return `${counts.join(', ')}; ${counted(graph.edges, 'import')}, ${grouped(graph.unresolved)} unresolved, ${counted(graph.cycles, 'cycle')}`;
}

function verdict({ report: { summary }, paint }: Page): string {
  const { errors, warnings, infos, suppressed } = summary;
  const silenced = suppressed > 0 ? paint.dim(` (${grouped(suppressed)} more silenced by disable comments)`) : '';
  if (errors + warnings + infos === 0) return paint.green('no findings') + silenced;
  const parts = [
    errors > 0 ? paint.red(counted(errors, 'error')) : '',
    warnings > 0 ? paint.yellow(counted(warnings, 'warning')) : '',
    infos > 0 ? paint.blue(counted(infos, 'note')) : '',
  ];
  return parts.filter(Boolean).join(', ') + silenced;
}

function mended({ report: { fixed }, paint }: Page): string[] {
  if (!fixed) return [];
  const { findings, files } = fixed;
  if (findings === 0) return [paint.dim('--fix found nothing to mend')];
  return [paint.green(`--fix mended ${counted(findings, 'finding')} in ${counted(files.length, 'file')}`)];
}

function mendable({ report: { findings, fixed }, paint }: Page): string[] {
  const count = findings.filter(({ fix }) => fix !== undefined).length;
  return count > 0 && !fixed ? [paint.dim(`--fix mends ${grouped(count)} of them`)] : [];
}

/** Which rules speak most: often one decision settles many findings. */
function byRule({ report, paint }: Page): string[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of report.findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).slice(0, MOST_RULES);
  const width = Math.max(...most.map(([, count]) => grouped(count).length));
  const lines = most.map(([rule, count]) => paint.dim(`  ${grouped(count).padStart(width)}  ${rule}`));
  const others = counts.size - most.length;
  return others > 0 ? [...lines, paint.dim(`  and ${counted(others, 'more rule')}`)] : lines;
}

function others(page: Page): string[] {
  const { duplicates, duplication, proposals } = page.report;
  const problems = problemsToShow(page).length;
  const lines = proposals.reduce((sum, { saves }) => sum + saves.lines, 0);
  const size = proposals.reduce((sum, { saves }) => sum + saves.bytes, 0);
  const saving = [lines > 0 ? counted(lines, 'line') : '', size > 0 ? bytes(size) : ''].filter(Boolean).join(', ');
  const parts = [
    page.sections.includes('duplicates')
      ? `${counted(duplicates.length, 'duplicate')}${duplicates.length > 0 ? ` (${counted(duplication.duplicatedLines, 'line')}, ${duplication.percent} %)` : ''}`
      : '',
    page.sections.includes('proposals')
      ? `${counted(proposals.length, 'proposal')}${saving === '' ? '' : ` (up to ${saving})`}`
      : '',
    page.sections.includes('problems') && problems > 0 ? counted(problems, 'problem') : '',
  ].filter(Boolean);
  return parts.length > 0 ? [parts.join(', ')] : [];
}

function next({ report, sections, paint }: Page): string[] {
  const worst = report.findings.find(({ severity }) => severity === 'error') ?? report.findings[0];
  if (!sections.includes('findings') || !worst) return [];
  return [
    paint.dim(
      `layerlint explain ${worst.ruleId} says more about a rule; a config file (layerlint init) turns rules off`,
    ),
  ];
}
