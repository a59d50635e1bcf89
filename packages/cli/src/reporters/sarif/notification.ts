import type { ReportedProblem } from '@layerlint/analyzer';
import type { Notification } from 'sarif';
import { locationOf } from './location.ts';

/** What we could not read or know: no fault of the code, but missing from the results. */
export function notificationOf({ code, message, hint, file, line }: ReportedProblem): Notification {
  return {
    descriptor: { id: code },
    level: 'warning',
    message: { text: `${message} ${hint}` },
    ...(file !== undefined && { locations: [locationOf(file, line === undefined ? undefined : { startLine: line })] }),
  };
}
