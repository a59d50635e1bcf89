import { colorsFor, type Style } from '../style.ts';

/** A rule's page for the terminal: as written, without the marks that only a browser needs. */
export function markdownForTerminal(markdown: string, style: Style): string {
  const paint = colorsFor(style);
  const lines: string[] = [];
  let inCode = false;
  for (const line of markdown.replace(/<!--[\s\S]*?-->\n?/g, '').split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    else if (inCode) lines.push(`    ${paint.dim(line)}`.trimEnd());
    else lines.push(prose(line, paint));
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function prose(line: string, paint: ReturnType<typeof colorsFor>): string {
  const heading = /^(#{1,6}) (.*)/.exec(line);
  const text = (heading?.[2] ?? line)
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, (_, bold: string) => paint.bold(bold))
    .replace(/`([^`]+)`/g, (whole, code: string) => (paint.isColorSupported ? paint.cyan(code) : whole));
  if (!heading) return text;
  return heading[1] === '#' ? paint.bold(paint.underline(text)) : paint.bold(text);
}
