import { posix } from 'node:path';

/** The start of a text; `open` when something unknown follows. */
export interface KnownText {
  readonly text: string;
  readonly open: boolean;
}

/** Everything a value may come to, each of it known from its start; undefined when any of it is not. */
export type Outcomes = readonly KnownText[] | undefined;

// Beyond these nobody would follow the message either, and texts that double in each line end here.
const MOST_OUTCOMES = 16;
const LONGEST_TEXT = 4096;

/** Where the runtime starts a handler: relative paths count from here. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html (LAMBDA_TASK_ROOT, read 2026-11) */
export const CODE_FOLDER = '/var/task';

export const closed = (text: string): Outcomes => [{ text, open: false }];

/** Either of them: known only when both are. */
export const either = (a: Outcomes, b: Outcomes): Outcomes => (a && b ? settled([...a, ...b]) : undefined);

/** One after the other. What is unknown in the middle leaves the start known. */
export const concat = (parts: readonly Outcomes[]): Outcomes =>
  combine(parts, (texts) => ({ text: texts.map(({ text }) => text).join(''), open: texts.at(-1)?.open ?? false }));

/** `path.join`: an unknown part may hold `..`, but whoever joins it to a folder means below that folder. */
export const join = (parts: readonly Outcomes[]): Outcomes =>
  combine(parts, (texts) => {
    const open = texts.at(-1)?.open ?? false;
    const all = texts.map(({ text }) => text);
    if (all.every((text) => text === '')) return { text: open ? '' : '.', open };
    // An unknown part begins a segment of its own: the folder before it is complete.
    return { text: open && all.at(-1) === '' ? posix.join(...all, '/') : posix.join(...all), open };
  });

/** `path.resolve`. An unknown part may be absolute, and then nothing before it counts. */
export function resolve(parts: readonly Outcomes[]): Outcomes {
  if (parts.some((part) => part === undefined)) return undefined;
  return combine(parts, (texts) => {
    const open = texts.at(-1)?.open ?? false;
    const text = posix.resolve(CODE_FOLDER, ...texts.map((part) => part.text));
    return { text: open && texts.at(-1)?.text.endsWith('/') && text !== '/' ? `${text}/` : text, open };
  });
}

/** Applies a function of one path to each outcome; of an open one, `ofOpen` to what is known of it. */
export const each = (
  outcomes: Outcomes,
  ofClosed: (text: string) => string,
  ofOpen: (text: string) => string,
): Outcomes =>
  outcomes && settled(outcomes.map(({ text, open }) => ({ text: open ? ofOpen(text) : ofClosed(text), open })));

export const dirname = (outcomes: Outcomes): Outcomes =>
  each(outcomes, posix.dirname, (text) => text.slice(0, text.lastIndexOf('/') + 1));

/** Every way to take one outcome of each part. A text ends where its first unknown part begins. */
function combine(parts: readonly Outcomes[], make: (texts: readonly KnownText[]) => KnownText): Outcomes {
  let ways: (readonly KnownText[])[] = [[]];
  for (const part of parts) {
    const choices = part ?? [{ text: '', open: true }];
    ways = ways.flatMap((way) => (way.at(-1)?.open ? [way] : choices.map((choice) => [...way, choice])));
    if (ways.length > MOST_OUTCOMES) return undefined;
  }
  return settled(ways.map(make));
}

/** Each outcome once; unknown as a whole when one of them is unknown from its start. */
function settled(outcomes: readonly KnownText[]): Outcomes {
  const once = new Map(outcomes.map((outcome) => [`${outcome.open}${outcome.text}`, outcome]));
  const all = [...once.values()];
  const isUseful =
    all.length <= MOST_OUTCOMES && all.every(({ text, open }) => text.length <= LONGEST_TEXT && (text !== '' || !open));
  return isUseful ? all : undefined;
}

/** `file:///opt/a%20b` as a path. */
export function withoutScheme(text: string): string {
  if (!text.startsWith('file://')) return text;
  const path = text.slice('file://'.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign of its own
  }
}
