const UNITS = ['B', 'kB', 'MB'] as const;
// AWS's "MB" are 1,048,576 bytes, and its limits are what these figures are compared with.
const STEP = 1024;

/** `812 B`, `4.2 kB`, `250 MB`, for messages. */
export function sizeText(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= STEP && unit < UNITS.length - 1) [size, unit] = [size / STEP, unit + 1];
  return `${unit === 0 || size >= 100 ? Math.round(size) : Math.round(size * 10) / 10} ${UNITS[unit] ?? ''}`;
}
