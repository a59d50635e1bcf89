import type { Report } from '@layerlint/analyzer';
import { colorsFor } from '../../style.ts';
import { wrapped } from '../../text.ts';
import type { View } from '../reporter.ts';
import { unitNames } from '../unit-names.ts';

/** What every section of the pretty report draws with. */
export interface Page extends View {
  readonly report: Report;
  readonly paint: ReturnType<typeof colorsFor>;
  readonly signs: Signs;
  /** A unit as people call it; with its declaring file where two share a name. */
  nameOf(unit: string): string;
  /** Wrapped to the page, every line indented. */
  paragraph(text: string, indent: number): string[];
  /** The advice below a statement. */
  advice(text: string, indent: number): string[];
}

/** The few signs that depend on what the terminal can show. */
interface Signs {
  readonly arrow: string;
  readonly bar: string;
  readonly dash: string;
  readonly dot: string;
  readonly times: string;
}

const UNICODE: Signs = { arrow: '→', bar: '│', dash: '–', dot: '·', times: '×' };
const ASCII: Signs = { arrow: '->', bar: '|', dash: '-', dot: '-', times: 'x' };

export function createPage(report: Report, view: View): Page {
  const paint = colorsFor(view.style);
  const signs = view.style.unicode ? UNICODE : ASCII;
  const paragraph = (text: string, indent: number) =>
    wrapped(text, view.style.width - indent).map((line) => ' '.repeat(indent) + line);
  return {
    ...view,
    report,
    paint,
    signs,
    nameOf: unitNames(report),
    paragraph,
    advice(text, indent) {
      const lines = paragraph(text, indent + signs.arrow.length + 1);
      return lines.map((line, at) =>
        at > 0 ? line : `${' '.repeat(indent)}${paint.cyan(signs.arrow)} ${line.trimStart()}`,
      );
    },
  };
}
