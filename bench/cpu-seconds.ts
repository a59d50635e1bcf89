import { spawnSync } from 'node:child_process';

/** CPU seconds of a whole process, user and system, to the millisecond: GNU time tells no less than ten. Needs bash. */
export function cpuSeconds(command: string, args: readonly string[]): number {
  const { stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="cost %3U %3S"; time "$0" "$@" > /dev/null', command, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  const [, user, system] = /cost ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  if (user === undefined || /^layerlint: /m.test(stderr))
    throw new Error(`${command} could not be timed:\n${stderr.slice(-500)}`);
  return Number(user) + Number(system);
}
