// A picture of what a terminal shows: text with colour codes becomes an SVG of the same lines.
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight="bold"',
  2: 'fill="#8b949e"',
  31: 'fill="#ff7b72"',
  32: 'fill="#7ee787"',
  33: 'fill="#e3b341"',
  36: 'fill="#79c0ff"',
};
/** Which codes each closing code ends. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  22: ['1', '2'],
  39: ['31', '32', '33', '36'],
  0: ['1', '2', '31', '32', '33', '36'],
};

const WIDTH = 8.4;
const HEIGHT = 19;
const MARGIN = 16;

/** `text` as printed with colours; `title` says what was run. */
export function terminalPicture(text: string, title: string): string {
  const lines = text.trimEnd().split('\n');
  const columns = Math.max(...lines.map((line) => withoutCodes(line).length), title.length + 2);
  const width = Math.ceil(columns * WIDTH + 2 * MARGIN);
  const height = (lines.length + 2) * HEIGHT + 2 * MARGIN;
  const rows = [`<tspan fill="#7ee787">$</tspan> ${escaped(title)}`, '', ...lines.map(styled)];
  const texts = rows.map((row, index) => `  <text x="${MARGIN}" y="${MARGIN + HEIGHT * (index + 0.75)}">${row}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `  <title>${title}</title>`,
    '  <style>text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #e6edf3; }</style>',
    `  <rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
}

const CODE = /\u001B\[(\d+)m/;

const withoutCodes = (line: string): string =>
  line
    .split(CODE)
    .filter((_, index) => index % 2 === 0)
    .join('');

function styled(line: string): string {
  const on = new Set<string>();
  return line
    .split(CODE)
    .map((part, index) => {
      if (index % 2 === 0) return part === '' ? '' : span(part, [...on]);
      if (ENDS[part]) for (const ended of ENDS[part]) on.delete(ended);
      else on.add(part);
      return '';
    })
    .join('');
}

function span(text: string, codes: readonly string[]): string {
  const styles = codes.flatMap((code) => STYLES[code] ?? []);
  return styles.length === 0 ? escaped(text) : `<tspan ${styles.join(' ')}>${escaped(text)}</tspan>`;
}

/** With spaces that no renderer folds. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00A0');
