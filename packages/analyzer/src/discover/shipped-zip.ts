import type { Host } from '../host/host.ts';
import type { Path } from '../model/place.ts';

/** The zip that a declaration names, where it is here to be looked into. */
export const zipAt = (host: Host, path: Path | undefined): { zip?: Path } =>
  path !== undefined && /\.zip$/i.test(path) && host.kind(path) === 'file' ? { zip: path } : {};
