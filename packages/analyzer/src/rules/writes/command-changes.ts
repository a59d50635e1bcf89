import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Call } from './bindings.ts';
import type { Change } from './file-changes.ts';
import { absolute, fold, foldPath, workingFolder } from './fold-path.ts';
import type { Outcomes } from './known-text.ts';
import { memberValue } from './members.ts';
import { commandChanges } from './shell/command-changes.ts';
import { type ScriptChange, scriptChanges } from './shell/script.ts';
import { type ShellWord, UNKNOWN, wordOf } from './shell/word.ts';
import { trace } from './trace.ts';
import type { Frame, StaticName } from './values.ts';
import { SHELLJS_COMMANDS } from './write-functions.ts';

/** Functions whose first argument is a script for a shell. */
const OF_SCRIPTS = new Set([
  'child_process.exec',
  'child_process.execSync',
  'shelljs.exec',
  'execa.command',
  'execa.commandSync',
  'execa.execaCommand',
  'execa.execaCommandSync',
  'cross-spawn.exec',
]);

/** Functions whose first argument is a command and whose second one its arguments. */
const OF_COMMANDS = new Set([
  'child_process.spawn',
  'child_process.spawnSync',
  'child_process.execFile',
  'child_process.execFileSync',
  'cross-spawn',
  'cross-spawn.spawn',
  'cross-spawn.sync',
  'execa',
  'execa.sync',
  'execa.execa',
  'execa.execaSync',
]);

const OF_TEMPLATES = new Set(['execa.$', 'execa.$.sync', 'zx.$', 'zx.$.sync', 'zx.globals.$']);

/** What a call that starts a program does to files, as far as its command line says. */
export function startedChanges({ module, members }: StaticName, call: Call, frame: Frame): readonly Change[] {
  const ts = typescript();
  const name = [module, ...members].join('.');
  if (ts.isTaggedTemplateExpression(call))
    return OF_TEMPLATES.has(name) ? ofScript(templateText(call.template, frame), undefined, frame) : [];
  const [first, second, third] = call.arguments ?? [];
  if (!first) return [];
  if (OF_SCRIPTS.has(name)) return ofScript(scriptText(first, frame), second, frame);
  if (OF_COMMANDS.has(name)) return ofCommand(first, second, third, frame);
  if (module !== 'shelljs') return [];
  const [command = '', ...others] = members;
  if (others.join('.') === '().to' || others.join('.') === '().toEnd')
    return [{ verb: 'writes to', path: foldPath({ expression: first, frame }) }];
  if (others.length > 0 || !SHELLJS_COMMANDS.has(command)) return [];
  const words = wordsIn(call.arguments ?? [], frame);
  return ofChanges(unmoved(commandChanges(wordOf(command), words)), workingFolder(frame));
}

const HERE: ShellWord = { text: '.', open: false };

const unmoved = (changes: ReturnType<typeof commandChanges>): ScriptChange[] =>
  changes.map((change) => ({ ...change, folder: HERE }));

function ofScript(script: string | undefined, options: ts.Expression | undefined, frame: Frame): readonly Change[] {
  return script === undefined ? [] : ofChanges(scriptChanges(script), startFolder(options, frame));
}

function ofCommand(
  command: ts.Expression,
  second: ts.Expression | undefined,
  third: ts.Expression | undefined,
  frame: Frame,
): readonly Change[] {
  const ts = typescript();
  const list = second && trace(second, frame);
  const isList = list?.kind === 'expression' && ts.isArrayLiteralExpression(list.node);
  const options = isList ? third : (third ?? second);
  const words = isList && ts.isArrayLiteralExpression(list.node) ? wordsIn(list.node.elements, list.frame) : [];
  const name = scriptText(command, frame);
  const folder = startFolder(options, frame);
  // With a shell, and without arguments, the command is a script. So is what follows `sh -c`.
  if (words.length === 0)
    return second && list && !isList && !hasShell(options, frame) ? [] : ofChanges(scriptChanges(name), folder);
  const isShell = /^(.*\/)?(ba|da|z)?sh$/.test(name);
  const script = isShell && /^-\w*c$/.test(words[0]?.text ?? '') ? words[1] : undefined;
  if (script) return script.open ? [] : ofChanges(scriptChanges(script.text), folder);
  return ofChanges(unmoved(commandChanges(wordOf(name), words)), folder);
}

const hasShell = (options: ts.Expression | undefined, frame: Frame): boolean =>
  options !== undefined && memberValue(trace(options, frame), 'shell')?.kind === 'expression';

function ofChanges(changes: readonly ScriptChange[], start: Outcomes): readonly Change[] {
  return changes.map(({ verb, path, folder }) => {
    const base = folder && absolute([folder], start);
    return { verb, path: path.text === '' && path.open ? undefined : absolute([path], base) };
  });
}

/** Where a program starts: `cwd` of its options, else where we are. */
function startFolder(options: ts.Expression | undefined, frame: Frame): Outcomes {
  const ts = typescript();
  if (!options || ts.isFunctionLike(options)) return workingFolder(frame);
  const value = trace(options, frame);
  if (value?.kind === 'absent') return workingFolder(frame);
  if (value?.kind !== 'expression' || !ts.isObjectLiteralExpression(value.node)) return undefined;
  for (const property of value.node.properties.toReversed()) {
    if (ts.isSpreadAssignment(property) || ts.isComputedPropertyName(property.name)) return undefined;
    if (property.name.getText() !== 'cwd') continue;
    if (ts.isPropertyAssignment(property)) return foldPath({ expression: property.initializer, frame: value.frame });
    return ts.isShorthandPropertyAssignment(property)
      ? foldPath({ expression: property.name, frame: value.frame })
      : undefined;
  }
  return workingFolder(frame);
}

/** Words that are spread in are as good as one that is unknown. */
const wordsIn = (elements: readonly ts.Expression[], frame: Frame): ShellWord[] =>
  elements.map((element) => wordOf(typescript().isSpreadElement(element) ? UNKNOWN : scriptText(element, frame)));

/** A text with a mark for each part that only a run can tell. */
function scriptText(expression: ts.Expression, frame: Frame): string {
  const ts = typescript();
  const whole = fold(expression, frame);
  if (whole?.length === 1 && whole[0] && !whole[0].open) return whole[0].text;
  const value = trace(expression, frame);
  if (value?.kind !== 'expression') return whole?.length === 1 && whole[0] ? whole[0].text + UNKNOWN : UNKNOWN;
  const { node, frame: inner } = value;
  if (ts.isTemplateExpression(node)) return templateText(node, inner);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return sumText(node, inner);
  if (ts.isCallExpression(node)) return joinedText(node, inner) ?? UNKNOWN;
  return whole?.length === 1 && whole[0] ? whole[0].text + UNKNOWN : UNKNOWN;
}

function templateText(template: ts.TemplateLiteral, frame: Frame): string {
  const ts = typescript();
  if (!ts.isTemplateExpression(template)) return template.text;
  return (
    template.head.text +
    template.templateSpans.map((span) => scriptText(span.expression, frame) + span.literal.text).join('')
  );
}

/** Sums lean to the left: a long one is walked, not followed inwards. */
function sumText(node: ts.BinaryExpression, frame: Frame): string {
  const ts = typescript();
  const parts: string[] = [];
  let left: ts.Expression = node;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === node.operatorToken.kind) {
    parts.unshift(scriptText(left.right, frame));
    left = left.left;
  }
  return [scriptText(left, frame), ...parts].join('');
}

/** `['cp', file, '/opt'].join(' ')` */
function joinedText({ expression, arguments: [separator] }: ts.CallExpression, frame: Frame): string | undefined {
  const ts = typescript();
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'join' || !separator) return undefined;
  const list = trace(expression.expression, frame);
  const between = fold(separator, frame)?.[0]?.text;
  if (list?.kind !== 'expression' || !ts.isArrayLiteralExpression(list.node) || between === undefined) return undefined;
  const { frame: inner } = list;
  return list.node.elements
    .map((element) => (ts.isSpreadElement(element) ? UNKNOWN : scriptText(element, inner)))
    .join(between);
}
