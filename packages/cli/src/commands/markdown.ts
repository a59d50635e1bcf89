import { colorsFor, type Style } from '../style.ts';
import { wrapped } from '../text.ts';

/** A rule's page for the terminal: refilled to its width, without the marks that only a browser needs. */
export function markdownForTerminal(markdown: string, style: Style): string {
  const paint = colorsFor(style);
  const blocks = markdown
    .replace(/\r\n/g, '\n')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .split(/^(```[\s\S]*?^```.*$)/m)
    .flatMap((part) => (part.startsWith('```') ? [code(part, paint)] : prose(part, style, paint)));
  return `${blocks.join('\n\n')}\n`;
}

type Paint = ReturnType<typeof colorsFor>;

function code(block: string, paint: Paint): string {
  const lines = block.split('\n').slice(1, -1);
  return lines.map((line) => (line === '' ? '' : `    ${paint.dim(line)}`)).join('\n');
}

function prose(text: string, style: Style, paint: Paint): string[] {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const [, level, title] = /^(#{1,6}) (.*)/.exec(block.trim()) ?? [];
    if (title !== undefined) return level === '#' ? paint.bold(paint.underline(title)) : paint.bold(title);
    return painted(refilled(plainLinks(block.replace(/^\n+|\n+$/g, '')), style.width), paint);
  });
}

/** Tables stay as they are; each item of a list is filled on its own. */
function refilled(block: string, width: number): string {
  if (block.startsWith('|')) return block;
  return block
    .split(/\n(?=\s*(?:[-*]|\d+\.) )/)
    .map((item) => {
      const [mark = ''] = /^\s*(?:(?:[-*]|\d+\.) )?/.exec(item) ?? [];
      const [first = '', ...rest] = wrapped(item.slice(mark.length), width - mark.length);
      return [mark + first, ...rest.map((line) => ' '.repeat(mark.length) + line)].join('\n');
    })
    .join('\n');
}

function plainLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)').replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1');
}

/** Without colour the backticks are what tells code from prose, so they stay. */
function painted(text: string, paint: Paint): string {
  const bold = text.replace(/\*\*([^*]+)\*\*/g, (_, words: string) => paint.bold(words));
  return paint.isColorSupported ? bold.replace(/`([^`]+)`/g, (_, words: string) => paint.cyan(words)) : bold;
}
