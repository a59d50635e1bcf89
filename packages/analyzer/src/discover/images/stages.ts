import { posix } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Path, Range } from '../../model/place.ts';
import { copied, type ImageMount } from './copy.ts';
import type { Instruction } from './dockerfile.ts';
import { expand, type Variables } from './variables.ts';

/** One `FROM` of a Dockerfile, carried out as far as its files go. */
export interface Stage {
  /** The image it starts from, as written, variables put in; undefined where one of them is not known. */
  readonly base: string | undefined;
  /** What was copied from the repository, later ones over earlier ones. */
  mounts: readonly ImageMount[];
  /** Undefined where the base image may have set one. */
  workingFolder: string | undefined;
  command: Command | undefined;
  entryPoint: readonly string[] | undefined;
  /** Commands that ran in it. */
  runs: readonly string[];
}

/** A `CMD`; without words where it is a shell's to read. */
export interface Command {
  readonly words: readonly string[];
  readonly range: Range;
}

export interface Build {
  readonly host: Host;
  /** The folder that is sent to Docker. */
  readonly context: Path;
  /** `--build-arg`s. */
  readonly values: Variables;
  /** The stage that becomes the image; the last one where it is left out. */
  readonly target?: string;
}

/** What an entry point without brackets starts: a shell, which takes no handler. */
const SHELL = '/bin/sh';
const TASK_ROOT = '/var/task';

/** Carries out a Dockerfile's instructions on paths, and gives the stage that becomes the image. */
export function buildStage(instructions: readonly Instruction[], build: Build): Stage | undefined {
  const stages = new Map<string, Stage>();
  let count = 0;
  const global = new Map<string, string>();
  let variables = new Map<string, string>();
  let stage: Stage | undefined;
  let name = '';
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') {
      if (stage && name === build.target?.toLowerCase()) return stage;
      const [image = '', alias] = instruction.text.split(/\s+as\s+/i);
      const base = expand(image.trim(), new Map([...global, ...build.values]));
      stage = startedFrom(stages.get(base?.toLowerCase() ?? ''), base);
      variables = new Map([['LAMBDA_TASK_ROOT', TASK_ROOT]]);
      name = (alias ?? String(count)).trim().toLowerCase();
      stages.set(String(count), stage).set(name, stage);
      count += 1;
    } else if (instruction.name === 'ARG') {
      const [key = '', ...rest] = instruction.text.split('=');
      const stated = rest.length > 0 ? expand(unquoted(rest.join('=')), stage ? variables : global) : undefined;
      const value = build.values.get(key) ?? stated ?? global.get(key);
      if (value !== undefined) (stage ? variables : global).set(key, value);
    } else if (stage) {
      follow(stage, instruction, { variables, stages, build });
    }
  }
  return build.target === undefined || name === build.target.toLowerCase() ? stage : undefined;
}

/** Another stage of this file goes on where that one ended. */
function startedFrom(before: Stage | undefined, base: string | undefined): Stage {
  if (before) return { ...before };
  const isOfLambda = base !== undefined && isLambdaBase(base);
  return {
    base,
    mounts: [],
    workingFolder: isOfLambda ? TASK_ROOT : base !== undefined && !base.includes('/') ? '/' : undefined,
    command: undefined,
    entryPoint: undefined,
    runs: [],
  };
}

/** Whether an image comes with Lambda's runtime, which takes the handler as its command. */
export const isLambdaBase = (base: string): boolean =>
  /(?:^|\/)(?:lambda\/[a-z]+|aws-lambda-[a-z]+)(?::|@|$)/.test(base);

interface Around {
  readonly variables: Map<string, string>;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly build: Build;
}

function follow(stage: Stage, instruction: Instruction, around: Around): void {
  const { variables, stages, build } = around;
  const { text, list, flags } = instruction;
  switch (instruction.name) {
    case 'ENV':
      for (const [key, value] of assignments(text)) {
        const known = expand(value, variables);
        if (known === undefined) variables.delete(key);
        else variables.set(key, known);
      }
      return;
    case 'WORKDIR': {
      const folder = expand(unquoted(text), variables);
      stage.workingFolder = folder === undefined ? undefined : inside(stage.workingFolder, folder);
      return;
    }
    case 'COPY':
    case 'ADD': {
      const paths = (list ?? text.split(/\s+/)).map((path) => expand(unquoted(path), variables));
      const target = paths.pop();
      const to = target === undefined ? undefined : inside(stage.workingFolder, target);
      const from = flags.get('from');
      const source = from === undefined ? undefined : stages.get(from.toLowerCase());
      if (to === undefined || (from !== undefined && !source)) return;
      const isFolder = /(?:\/|^\.|\/\.)$/.test(target ?? '') || paths.length > 1 || to === stage.workingFolder;
      const sources = paths.flatMap((path) => path ?? []);
      stage.mounts = [...stage.mounts, ...copied({ ...build, source, sources, to, isFolder, before: stage.mounts })];
      return;
    }
    case 'RUN':
      stage.runs = [...stage.runs, text];
      return;
    case 'CMD':
      stage.command = { words: list ?? [], range: instruction.range };
      return;
    case 'ENTRYPOINT':
      stage.entryPoint = list ?? [SHELL];
      return;
    default:
  }
}

/** A path of the image, from the folder that instructions work in; undefined where that one is not known. */
const inside = (folder: string | undefined, path: string): string | undefined =>
  path.startsWith('/') ? tidy(path) : folder === undefined ? undefined : tidy(`${folder}/${path}`);

const tidy = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, '');

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');

/** `A=1 B="two words"`, and the old `A one value`. */
function assignments(text: string): [string, string][] {
  if (!/^[\w.]+=/.test(text)) {
    const [, key = '', value = ''] = /^(\S+)\s+([\s\S]*)$/.exec(text) ?? [];
    return [[key, value]];
  }
  return [...text.matchAll(/([\w.]+)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*)/g)].map(
    ([, key = '', value = '']) => [key, unquoted(value)],
  );
}
