import { posix } from 'node:path';
import { copied } from "./copy.js";
import { expand } from "./variables.js";
/** What an entry point without brackets starts: a shell, which takes no handler. */
const SHELL = '/bin/sh';
const TASK_ROOT = '/var/task';
/** Carries out a Dockerfile's instructions on paths, and gives the stage that becomes the image. */
export function buildStage(instructions, build) {
    const stages = new Map();
    let count = 0;
    const global = new Map();
    let variables = new Map();
    let stage;
    let name = '';
    for (const instruction of instructions) {
        if (instruction.name === 'FROM') {
            if (stage && name === build.target?.toLowerCase())
                return stage;
            const [image = '', alias] = instruction.text.split(/\s+as\s+/i);
            const base = expand(image.trim(), new Map([...global, ...build.values]));
            stage = startedFrom(stages.get(base?.toLowerCase() ?? ''), base);
            variables = new Map([['LAMBDA_TASK_ROOT', TASK_ROOT]]);
            name = (alias ?? String(count)).trim().toLowerCase();
            stages.set(String(count), stage).set(name, stage);
            count += 1;
        }
        else if (instruction.name === 'ARG') {
            const [key = '', ...rest] = instruction.text.split('=');
            const stated = rest.length > 0 ? expand(unquoted(rest.join('=')), stage ? variables : global) : undefined;
            const value = build.values.get(key) ?? stated ?? global.get(key);
            if (value !== undefined)
                (stage ? variables : global).set(key, value);
        }
        else if (stage) {
            follow(stage, instruction, { variables, stages, build });
        }
    }
    return build.target === undefined || name === build.target.toLowerCase() ? stage : undefined;
}
/** Another stage of this file goes on where that one ended. */
function startedFrom(before, base) {
    if (before)
        return { ...before };
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
export const isLambdaBase = (base) => /(?:^|\/)(?:lambda\/[a-z]+|aws-lambda-[a-z]+)(?::|@|$)/.test(base);
function follow(stage, instruction, around) {
    const { variables, stages, build } = around;
    const { text, list, flags } = instruction;
    switch (instruction.name) {
        case 'ENV':
            for (const [key, value] of assignments(text)) {
                const known = expand(value, variables);
                if (known === undefined)
                    variables.delete(key);
                else
                    variables.set(key, known);
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
            if (to === undefined || (from !== undefined && !source))
                return;
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
const inside = (folder, path) => path.startsWith('/') ? tidy(path) : folder === undefined ? undefined : tidy(`${folder}/${path}`);
const tidy = (path) => posix.normalize(path).replace(/(?<=.)\/$/, '');
const unquoted = (text) => text.trim().replace(/^(["'])(.*)\1$/, '$2');
/** `A=1 B="two words"`, and the old `A one value`. */
function assignments(text) {
    if (!/^[\w.]+=/.test(text)) {
        const [, key = '', value = ''] = /^(\S+)\s+([\s\S]*)$/.exec(text) ?? [];
        return [[key, value]];
    }
    return [...text.matchAll(/([\w.]+)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*)/g)].map(([, key = '', value = '']) => [key, unquoted(value)]);
}
//# sourceMappingURL=stages.js.map