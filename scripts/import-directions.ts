import type { Linter } from 'eslint';

/** The analyzer's stages in the order data moves; those on one line know nothing of each other. */
const order = [
  ['discover'],
  ['layers'],
  ['lock-files'],
  ['parse'],
  ['graph'],
  ['duplicates', 'binaries'],
  ['shipments'],
  ['rules'],
  ['propose'],
  ['report'],
] as const;

const source = 'packages/analyzer/src';
const deepest = 3;

/** Files of a stage that others may import besides its index.ts: interfaces, and the compiler. */
const openFiles = ['discover/reader', 'parse/typescript', 'rules/define'];

const disk = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises', 'fast-glob'];
const terminal = ['node:process', 'process', 'node:child_process', 'child_process', 'picocolors', 'commander'];

/** Import rules for every folder: arrows point one way, only the rim knows the disk and the terminal. */
export function importDirections(): Linter.Config[] {
  return [
    {
      files: [`${source}/**/*.ts`, 'packages/eslint-plugin/src/**/*.ts'],
      rules: { ...restrictImports([]), ...printsNothing('error') },
    },
    { files: [`${source}/host/*.ts`], rules: imports({ names: terminal, patterns: [hostPattern] }) },
    { files: [`${source}/model/*.ts`], rules: restrictImports([modelPattern]) },
    ...order.flatMap((stages, rank) => stages.flatMap((stage) => stageConfigs(stage, rank))),
    // The plugin reads one file of its own: the index that the command line wrote.
    {
      files: ['packages/eslint-plugin/src/project*.ts'],
      rules: imports({ names: terminal, patterns: [compilerPattern] }),
    },
    { files: ['packages/cli/src/**/*.ts'], rules: imports({ names: [], patterns: [compilerPattern] }) },
    { files: ['packages/cli/src/reporters/*.ts'], rules: imports({ names: disk, patterns: [reporterPattern] }) },
    { files: ['**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
  ];
}

/** `process` and `console` belong to the command line. */
export function printsNothing(level: 'error' | 'off'): Linter.RulesRecord {
  return { 'no-restricted-globals': level === 'off' ? 'off' : [level, 'process', 'console'] };
}

interface Pattern {
  readonly regex: string;
  readonly message: string;
  readonly allowTypeImports?: true;
}

const compilerPattern: Pattern = {
  regex: '^ts-morph$',
  message: 'Load the compiler through `typescript()` of parse/typescript.ts: it is slow, and only sometimes needed.',
  allowTypeImports: true,
};
const hostPattern: Pattern = {
  regex: '^\\.\\./(?!model/|paths\\.ts$)',
  message: 'The host stands before every stage: it imports the model and the joining of paths alone.',
};
const modelPattern: Pattern = {
  regex: '^\\.\\.|^[^.]',
  message: 'The model is vocabulary: it imports nothing but itself.',
};
const reporterPattern: Pattern = {
  regex: '^@layerlint/analyzer',
  message: 'A reporter decides nothing: it imports the types of the report, and no behaviour.',
  allowTypeImports: true,
};

/** One config for each depth of folder, because `../index.ts` means another file in each. */
function stageConfigs(stage: string, rank: number): Linter.Config[] {
  return Array.from({ length: deepest }, (_, depth) => ({
    files: [`${source}/${stage}/${'*/'.repeat(depth)}*.ts`],
    rules: restrictImports(stagePatterns(stage, rank, '\\.\\./'.repeat(depth + 1))),
  }));
}

function stagePatterns(stage: string, rank: number, up: string): Pattern[] {
  const earlier = order.slice(0, rank).flat();
  const others = order
    .slice(rank)
    .flat()
    .filter((other) => other !== stage);
  const open = stage === 'rules' ? [...openFiles, 'parse/[\\w-]+'] : openFiles;
  return [
    {
      // The compiler is no stage's own: infrastructure code is read with it before any module is parsed.
      regex: `^${up}(?!parse/typescript\\.ts$)(${others.join('|')})/`,
      message: `Arrows point one way: \`${stage}\` stands before this stage, or beside it.`,
    },
    {
      regex: `^${up}(?!(${open.join('|')})\\.ts$)(${earlier.join('|') || '-'})/(?!index\\.ts$)`,
      message: 'A stage opens through its index.ts.',
    },
    {
      regex: `^${up}(analyze|index|rules)\\.ts$`,
      message: 'This is the door of the whole analyzer; stages stand behind it.',
      // The last stage is handed what the pipeline found.
      ...(stage === 'report' && { allowTypeImports: true }),
    },
    {
      regex: `^${up}host/(?!host\\.ts$)`,
      message: 'A stage sees the interface of the host, so that tests can hand it another.',
    },
  ];
}

function restrictImports(patterns: readonly Pattern[]): Linter.RulesRecord {
  return imports({ names: [...disk, ...terminal], patterns: [compilerPattern, ...patterns] });
}

function imports({
  names,
  patterns,
}: {
  readonly names: readonly string[];
  readonly patterns: readonly Pattern[];
}): Linter.RulesRecord {
  const message = 'Only host/ reads the disk, and only the command line knows the terminal.';
  return {
    'no-restricted-imports': ['error', { paths: names.map((name) => ({ name, message })), patterns: [...patterns] }],
  };
}
