import pc from 'picocolors';
import type { Io } from './io.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** How a report may look where it is going to be read. */
export interface Style {
  readonly color: boolean;
  /** Columns to fill at most. */
  readonly width: number;
  /** Columns there are, where that is known: for what is better cut than wrapped. */
  readonly columns?: number;
  /** Whether arrows and lines beyond ASCII can be shown. */
  readonly unicode: boolean;
}

const LONGEST_COMFORTABLE_LINE = 100;

/** Decided here and not by the colour library, which colours pipes in CI and takes FORCE_COLOR=0 for a yes. */
export function styleFor(
  io: Io,
  { format, output }: { readonly format: string; readonly output?: string | undefined },
): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const wanted = isSet(FORCE_COLOR) || io.stdout.isTTY === true;
  // A terminal that does not know its width says 0.
  const columns = output === undefined ? io.stdout.columns : undefined;
  return {
    color: !isSet(NO_COLOR) && FORCE_COLOR !== '0' && wanted && format === 'pretty' && output === undefined,
    width: Math.min(Math.max(columns || LONGEST_COMFORTABLE_LINE, 40), LONGEST_COMFORTABLE_LINE),
    ...(columns && { columns }),
    unicode: TERM !== 'linux' && TERM !== 'dumb',
  };
}

/** Paints text for a style, or leaves it as it is. */
export function colorsFor(style: Style): Colors {
  return pc.createColors(style.color);
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';
