/** `1 finding`, `2 findings`, `1,024 findings`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** Thousands with commas, the same in every locale. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

export function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  if (count < 1_000_000) return `${(count / 1000).toFixed(1)} kB`;
  return `${(count / 1_000_000).toFixed(1)} MB`;
}

/** `a, b, c and 4 more`. */
export function listed(words: readonly string[], most: number): string {
  if (words.length <= most) return words.join(', ');
  return `${words.slice(0, most).join(', ')} and ${grouped(words.length - most)} more`;
}

/** Text from a repository, safe to print: control characters could move the cursor or recolour the terminal. */
export function printable(text: string): string {
  return text.replace(/\s/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}

/** A line of code: tabs become two columns, so that what stands below it stands where it should. */
export const printableCode = (line: string): string => printable(line.replaceAll('\t', '  '));

/** Breaks at spaces; a word longer than the width stays whole, since it is a path to copy. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(/ +/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
