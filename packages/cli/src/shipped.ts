import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of a file that comes with us: in the published npm package, else in our own repository. */
export function shipped(inPackage: string, inRepository: string): string | undefined {
  const places = [new URL(`../${inPackage}`, import.meta.url), new URL(`../../../${inRepository}`, import.meta.url)];
  const found = places.map((place) => fileURLToPath(place)).find((file) => existsSync(file));
  return found === undefined ? undefined : readFileSync(found, 'utf8');
}

export function version(): string {
  // Our own package.json: it is there, and it has a version.
  const { version } = JSON.parse(shipped('package.json', 'packages/cli/package.json')!) as { version: string };
  return version;
}
