import { spawnSync } from 'node:child_process';

/** What one process took, as the operating system counts it. */
export interface Cost {
  /** CPU, user and system. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** GNU time writes its line last, after whatever the tool says. */
export function timed(command: string, args: readonly string[], cwd: string): Cost {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'cost %U %S %M', command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const [, user, system, kilobytes] = /cost ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr) ?? [];
  if (user === undefined) throw new Error(`${command} could not be timed:\n${stderr.slice(-500)}`);
  return { seconds: Number(user) + Number(system), megabytes: Number(kilobytes) / 1024 };
}

/** Of an even count the mean of the two in the middle; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / Math.max(1, middle.length);
}
