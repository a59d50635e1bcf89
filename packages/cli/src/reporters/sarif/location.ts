import type { ArtifactLocation, Location, Region } from 'sarif';

/** Relative to ROOT, which readers take for the top of the repository. */
export function locationOf(file: string, region: Region | undefined): Location {
  return { physicalLocation: { artifactLocation: artifactOf(file), ...(region && { region }) } };
}

export function artifactOf(file: string): ArtifactLocation {
  const uri = file === '' ? '.' : file.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
