import { code, prose } from './escape.ts';
import { cutAfter, type Sheet } from './sheet.ts';

const MOST_PROBLEMS = 20;

/** What could not be read, and is missing above. */
export function problemsSection(sheet: Sheet): string[] {
  const { problems } = sheet.report;
  if (problems.length === 0) return [];
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ code: name, message, hint, file, line }) => {
    const place = file === undefined ? '' : ` ${code(line === undefined ? file || '.' : `${file}:${line}`)}`;
    return `- ${code(name)}${place} ${prose(`${message} ${hint}`)}`;
  });
  return ['## Problems', '', ...shown, ...cutAfter(sheet, problems.length - shown.length, 'problem')];
}
