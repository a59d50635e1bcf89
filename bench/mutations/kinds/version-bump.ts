import { join } from 'node:path/posix';
import { beside } from '../beside.ts';
import { type Changes, type Fault, type Form, type MutationKind, together } from '../mutation.ts';
import type { Project, Unit } from '../project.ts';
import { graft, importing, NPM_PACKAGE, ownEntry, takesNpmPackages } from './grafts.ts';

const arn = (version: number): string => `arn:aws:lambda:us-east-1:123456789012:layer:mut-money:${String(version)}`;

/** Two functions of one file pin a layer, and only one of them moves on. */
const layerArn: Form = {
  name: 'of a layer’s ARN',
  faults: (unit, project) => {
    const { declaration } = unit;
    const other = project.units.find((one) => one !== unit && one.declaration?.file === declaration?.file)?.declaration;
    if (!declaration || !other || unit.declaration === other) return [];
    const { file } = declaration;
    const pinned = declaration.attach([declaration.byArn(arn(7))]);
    const [same, newer] = [7, 8].map((version) =>
      other.attach([other.byArn(arn(version))])?.map((edit) => ({ ...edit, text: edit.text.replaceAll('»', '') })),
    );
    if (!pinned || !same || !newer || sameRange(pinned, newer)) return [];
    return [
      {
        before: together({ [file]: pinned }, { [file]: same }),
        after: together({ [file]: pinned }, { [file]: newer }),
        expected: { ruleId: 'layer-version-skew', file },
      },
    ];
  },
};

/** Both are edited at one place: a loop, or a list they share. */
const sameRange = (
  one: readonly { range: readonly number[] }[],
  other: readonly { range: readonly number[] }[],
): boolean => String(one.at(-1)?.range) === String(other.at(-1)?.range);

/** The layer moves to the next major version of a package that the function's tests still run against. */
const layersPackage = (
  name: string,
  files: (version: string) => Readonly<Record<string, string>>,
  fits = (_: Unit): boolean => true,
): Form => ({
  name,
  faults: (unit, project) => {
    if (!fits(unit)) return [];
    const entry = ownEntry(unit, project);
    const file = manifestIn(unit.codeDir);
    const tested = entry === undefined || !project.has(file) ? undefined : testedWith(project.read(file), file);
    if (entry === undefined || !tested || !takesNpmPackages(unit, entry, project)) return [];
    const code = importing(entry, project, 'mut-money');
    const [before, after] = ['1.4.0', '2.0.0'].map((version) => graft(unit, files(version)));
    if (!before || !after) return [];
    return [
      {
        before: together(before.attached, code, tested),
        after: together(after.attached, code, tested),
        expected: { ruleId: 'no-package-version-skew', file },
      },
    ];
  },
});

/** As layers lie in repositories. */
const beforeInstall = (version: string) => ({
  'nodejs/package.json': `{ "dependencies": { "mut-money": "${version}" } }\n`,
});
const installed = (version: string) => ({
  ...NPM_PACKAGE,
  'nodejs/node_modules/mut-money/package.json': `{ "name": "mut-money", "version": "${version}", "main": "index.js" }\n`,
});

/** Who zips a folder as it is has run the install before: what came of it is not in the repository. */
const installsOnDeploy = ({ framework }: Unit): boolean => framework !== 'cdk' && framework !== 'pulumi';

const manifestIn = (folder = '.'): string => join(folder, 'package.json');

function testedWith(text: string, file: string): Changes | undefined {
  const found = /"devDependencies"\s*:\s*\{/.exec(text);
  const open = found ? found.index + found[0].length : text.indexOf('{') + 1;
  if (/^\s*\}/.test(text.slice(open))) return undefined;
  const entry = `\n»"mut-money": "^1.4.0"`;
  return { [file]: [{ range: [open, open], text: found ? `${entry},` : `\n"devDependencies": {${entry}},` }] };
}

/** A major version of a package that two functions of one application ask for alike. */
const functionsPackage: Form = {
  name: 'of a function’s npm package',
  faults: (unit, project) =>
    ownPackages(unit, project).flatMap(({ file, name, range, at }): Fault[] => {
      const major = /^\^?(\d+)\.\d+\.\d+$/.exec(range)?.[1];
      const others = project.units.filter(
        (other) =>
          other.declaredAt.file === unit.declaredAt.file &&
          ownPackages(other, project).some((one) => one.file !== file && one.name === name && one.range === range),
      );
      // The one version of most is the right one: with two, either may be told.
      if (major === undefined || others.length < 2) return [];
      const bumped = `»"${name}": "^${String(Number(major) + 7)}.0.0"`;
      return [
        { after: { [file]: [{ range: at, text: bumped }] }, expected: { ruleId: 'no-package-version-skew', file } },
      ];
    }),
};

/** What they say is what is installed, whatever the package.json asks for. */
const LOCK_FILES = ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml'];

interface OwnPackage {
  readonly file: string;
  readonly name: string;
  readonly range: string;
  readonly at: readonly [number, number];
}

/** What the package.json in a function's code folder asks for, of what its code imports. */
function ownPackages({ codeDir, npmPackages }: Unit, project: Project): OwnPackage[] {
  const file = manifestIn(codeDir);
  if (codeDir === undefined || !project.has(file) || LOCK_FILES.some((lock) => project.has(beside(file, lock))))
    return [];
  const text = project.read(file);
  const section = /"dependencies"\s*:\s*\{([^}]*)\}/.exec(text);
  if (!section) return [];
  const from = section.index + section[0].indexOf('{') + 1;
  return [...(section[1] ?? '').matchAll(/"([^"]+)"\s*:\s*"([^"]+)"/g)].flatMap((found): OwnPackage[] => {
    const [whole, name = '', range = ''] = found;
    const at = from + found.index;
    return npmPackages.includes(name) ? [{ file, name, range, at: [at, at + whole.length] }] : [];
  });
}

export const versionBump: MutationKind = {
  name: 'version bump',
  forms: [
    layerArn,
    layersPackage('of a layer’s npm package', beforeInstall, installsOnDeploy),
    layersPackage('of an npm package that lies in a layer', installed),
    functionsPackage,
  ],
};
