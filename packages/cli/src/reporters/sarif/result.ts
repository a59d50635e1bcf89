import type { ReportedEdit, ReportedFinding, Severity } from '@layerlint/analyzer';
import type { Fix, Result } from 'sarif';
import { artifactOf, locationOf } from './location.ts';

export const levelOf = (severity: Severity): 'error' | 'warning' | 'note' => (severity === 'info' ? 'note' : severity);

/** One finding. `fingerprint` stays while the lines around it move. */
export function resultOf(finding: ReportedFinding, ruleIndex: number | undefined): Result {
  const { ruleId, severity, message, hint, file, functions, related, fingerprint } = finding;
  const fixes = fixesOf(finding);
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levelOf(severity),
    message: { text: plain(`${message} ${hint}`.trimEnd()) },
    locations: [locationOf(file, regionOf(finding))],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ file, line, column, message }, position) => ({
        id: position + 1,
        ...locationOf(file, { startLine: line, startColumn: column }),
        message: { text: plain(message) },
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
    partialFingerprints: { 'layerlint/v1': fingerprint },
    ...(functions.length > 0 && { properties: { functions } }),
  };
}

/** What a viewer may offer to carry out, each by its name. */
function fixesOf({ file, hint, fix, suggestion }: ReportedFinding): Fix[] {
  const offers = [...(fix ? [{ title: hint, edits: fix }] : []), ...(suggestion ? [suggestion] : [])];
  return offers.map(({ title, edits }) => ({
    ...(title !== '' && { description: { text: plain(title) } }),
    artifactChanges: [
      {
        artifactLocation: artifactOf(file),
        replacements: edits.map(({ text, ...span }) => ({ deletedRegion: regionOf(span), insertedContent: { text } })),
      },
    ],
  }));
}

function regionOf({ line, column, endLine, endColumn }: Omit<ReportedEdit, 'text'>) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** `[text](1)` in a message would be a link to a related location. */
const plain = (text: string): string => text.replace(/\[(?=[^\]]*\]\()/g, '\\[');
