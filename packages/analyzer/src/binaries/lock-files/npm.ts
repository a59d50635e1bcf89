import { collectEntries, type LockFile } from './lock-file.ts';

/**
 * `package-lock.json` since npm 7: its `packages` are keyed by the folders they are installed in. The older form does not
 * say which dependencies are optional. Undefined where it is not the one, or no JSON.
 */
export function readNpmLock(text: string): LockFile | undefined {
  const packages = fieldsOf(fieldsOf(parsed(text))['packages']);
  const entries = collectEntries();
  for (const [folder, entry] of Object.entries(packages)) {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!folder.includes('node_modules/')) continue;
    entries.add(name);
    for (const dependency of Object.keys(fieldsOf(fieldsOf(entry)['optionalDependencies'])))
      entries.addOptional(name, dependency);
  }
  const lock = entries.result();
  return lock.names.size === 0 ? undefined : lock;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
