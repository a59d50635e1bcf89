import type { Stream } from './io.ts';

/** One line that says what is being done, for people who wait. */
export interface Progress {
  show(stage: string): void;
  /** Leaves no trace of it. */
  end(): void;
}

const PATIENCE = 500;
const ERASE_LINE = '\r\x1b[2K';

/** Draws on a terminal only, and only once the wait is felt. The analyzer is synchronous, so a new stage is the time to draw. */
export function progressOn(stream: Stream, now: () => number = Date.now): Progress {
  if (stream.isTTY !== true) return { show() {}, end() {} };
  const start = now();
  // A terminal that does not know its width says 0.
  const width = (stream.columns || 80) - 1;
  let drawn = false;
  return {
    show(stage) {
      if (now() - start < PATIENCE) return;
      drawn = true;
      stream.write(`${ERASE_LINE}${`layerlint: ${stage} …`.slice(0, width)}`);
    },
    end() {
      if (drawn) stream.write(ERASE_LINE);
    },
  };
}
