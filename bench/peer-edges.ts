import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

/** An import of one file of a tree by another, both relative to the tree's root. */
export interface LocalEdge {
  readonly from: string;
  readonly to: string;
  /** As it is written, where the tool tells. */
  readonly specifier: string;
}

/** What a tool says about a tree. A tool that takes one tsconfig is asked once for each, about the files that it is for. */
export type EdgesOf = (root: string, tools: string) => readonly LocalEdge[];

/** The settings that its own `--init` writes for TypeScript, with imports of types and in comments. */
const CRUISER = {
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly {
      readonly module: string;
      readonly resolved: string;
      readonly couldNotResolve: boolean;
      readonly coreModule: boolean;
    }[];
  }[];
}

export const dependencyCruiserEdges: EdgesOf = (root, tools) => {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-bench-cruiser-'));
  const config = join(work, 'config.json');
  writeFileSync(config, JSON.stringify(CRUISER));
  try {
    return byTsconfig(root, (folder, tsconfig) => {
      const args = ['--config', config, '-T', 'json', ...(tsconfig ? ['--ts-config', tsconfig] : []), folder];
      const said = output(join(tools, 'node_modules/.bin/depcruise'), args, root);
      if (said === undefined) return undefined;
      // Written by the tool whose version `peers.ts` names.
      const { modules } = JSON.parse(said) as Cruised;
      return modules.flatMap(({ source, dependencies }) =>
        dependencies
          .filter((dependency) => !dependency.couldNotResolve && !dependency.coreModule)
          .map(({ module, resolved }) => ({ from: source, to: resolved, specifier: module })),
      );
    });
  } finally {
    rmSync(work, { recursive: true });
  }
};

const EXTENSIONS = 'ts,tsx,mts,cts,js,jsx,mjs,cjs,json';

export const madgeEdges: EdgesOf = (root, tools) =>
  byTsconfig(root, (folder, tsconfig) => {
    const args = ['--json', '--no-spinner', '--extensions', EXTENSIONS, '--basedir', root];
    const said = output(
      join(tools, 'node_modules/.bin/madge'),
      [...args, ...(tsconfig ? ['--ts-config', tsconfig] : []), folder],
      root,
    );
    if (said === undefined) return undefined;
    const files = JSON.parse(said) as Readonly<Record<string, readonly string[]>>;
    return Object.entries(files).flatMap(([from, targets]) => targets.map((to) => ({ from, to, specifier: '' })));
  });

type Ask = (folder: string, tsconfig: string | undefined) => readonly LocalEdge[] | undefined;

/** A tsconfig speaks for the files below its folder that have none nearer. One that a tool cannot read counts as none. */
function byTsconfig(root: string, ask: Ask): LocalEdge[] {
  const homes = new Set([...foldersWithTsconfig(root, root)]);
  const homeOf = (file: string): string => {
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) if (homes.has(folder)) return folder;
    return '.';
  };
  return [...new Set(['.', ...homes])].sort().flatMap((home) => {
    const tsconfig = homes.has(home) ? join(home, 'tsconfig.json') : undefined;
    return (ask(home, tsconfig) ?? ask(home, undefined) ?? []).filter(({ from }) => homeOf(from) === home);
  });
}

function* foldersWithTsconfig(folder: string, root: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'tsconfig.json') yield relative(root, folder).split(sep).join('/') || '.';
    if (entry.isDirectory() && entry.name !== 'node_modules')
      yield* foldersWithTsconfig(join(folder, entry.name), root);
  }
}

/** Through a file: one of the tools ends before a pipe has taken all that it says. */
function output(command: string, args: readonly string[], cwd: string): string | undefined {
  const work = mkdtempSync(join(tmpdir(), 'layerlint-bench-output-'));
  const path = join(work, 'said');
  const file = openSync(path, 'w');
  try {
    const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', file, 'ignore'] });
    const said = status === 0 ? readFileSync(path, 'utf8') : '';
    return said.trimStart().startsWith('{') ? said : undefined;
  } finally {
    closeSync(file);
    rmSync(work, { recursive: true });
  }
}
