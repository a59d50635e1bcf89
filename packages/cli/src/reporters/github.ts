import type { Report, ReportedFinding } from '@layerlint/analyzer';
import { counted } from '../text.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' };

/** For a job of GitHub Actions: each finding becomes an annotation of the commit. One line for people ends the log. */
export const github: Reporter = {
  name: 'github',
  render: (report) => [...report.findings.map(annotation), verdict(report), ''].join('\n'),
};

function annotation({ ruleId, severity, message, hint, ...place }: ReportedFinding): string {
  const { file, line, column, endLine, endColumn } = place;
  const properties = {
    file,
    line,
    endLine,
    // Columns are for places within one line.
    ...(line === endLine && { col: column, endColumn }),
    title: `layerlint ${ruleId}`,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${listed.join(',')}::${data(`${message} ${hint}`.trimEnd())}`;
}

function verdict({ summary: { errors, warnings, infos, duplicates, proposals } }: Report): string {
  return [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(infos, 'note'),
    counted(duplicates, 'duplicate'),
    counted(proposals, 'proposal'),
  ].join(', ');
}

// As actions/toolkit escapes them: what is not escaped would end the property, or begin another command.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
