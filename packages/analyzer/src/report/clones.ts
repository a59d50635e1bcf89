import type { Analysis } from '../analyze.ts';
import { differencesIn } from '../duplicates/index.ts';
import type { Acceptance, CloneClass, Fragment } from '../model/clone.ts';
import type { ReportedClass, ReportedFragment } from '../model/report.ts';
import type { Places } from './places.ts';

/** A class with lines for offsets, and with what its copies differ in. */
export function reportedClass(
  { fragments, acceptance, ...clone }: CloneClass,
  { textOf }: Pick<Analysis, 'textOf'>,
  places: Places,
): ReportedClass {
  return {
    ...clone,
    fragments: fragments.map(reportedFragment),
    ...(clone.likeness !== 'identical' && { differences: differencesIn(fragments, textOf) }),
    ...(acceptance && { acceptance: reportedAcceptance(acceptance, places) }),
  };
}

const reportedFragment = ({ file, startLine, endLine, name, units }: Fragment): ReportedFragment => ({
  file,
  startLine,
  endLine,
  ...(name !== undefined && { name }),
  units,
});

function reportedAcceptance({ reason, at }: Acceptance, places: Places): NonNullable<ReportedClass['acceptance']> {
  if (!at) return { reason };
  const { file, line } = places.start(at);
  return { reason, file, line };
}
