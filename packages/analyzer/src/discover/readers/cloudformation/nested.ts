import type { Host } from '../../../host/host.ts';
import type { Path } from '../../../model/place.ts';
import { baseName, joinPath } from '../../../paths.ts';
import { append } from '../../../sorted.ts';
import { type DocumentNode, readDocument } from '../../document.ts';
import { itemsOf, textOf, valueOf } from '../../nodes.ts';
import type { ReadContext } from '../../reader.ts';
import { openTemplate, type Resource, type Template } from './template.ts';
import { deployedText, staticText } from './values.ts';

/** A template that another one deploys as a stack within its own, and what it is given. */
interface Caller {
  readonly parent: Template;
  readonly stack: Resource;
}

// Far above any template (CloudFormation takes 1 MB), far below data that happens to be JSON.
const LARGEST = 5_000_000;
const STACKS = /AWS::(?:CloudFormation::Stack|Serverless::Application)\b/;

/** The template of this repository that a nested stack is made of. */
export function nestedFile({ folder, scope, context: { host } }: Template, stack: Resource): Path | undefined {
  if (!STACKS.test(stack.type)) return undefined;
  const location = valueOf(
    stack.properties,
    stack.type === 'AWS::Serverless::Application' ? 'Location' : 'TemplateURL',
  );
  const path = staticText(location, scope)?.value;
  const here = path === undefined || path.includes('://') ? undefined : joinPath(folder, path);
  if (here !== undefined && host.kind(here) === 'file') return here;
  return uploaded(host, folder, path ?? lastText(location));
}

/** Where a template was uploaded from: beside the one that names it, else the only file whose path ends like its address. */
function uploaded(host: Host, folder: Path, address: string | undefined): Path | undefined {
  const [, tail] = /(?:^|\/)((?:[\w.-]+\/)*[\w.-]+\.(?:ya?ml|json|template))$/i.exec(address ?? '') ?? [];
  for (let path = tail ?? ''; path !== ''; path = path.includes('/') ? path.slice(path.indexOf('/') + 1) : '') {
    const beside = joinPath(folder, path);
    if (beside !== undefined && host.kind(beside) === 'file') return beside;
    const [only, ...others] = host.files.filter((file) => `/${file}`.endsWith(`/${path}`));
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

/** The end of an address that a deployment starts: of `!Sub "${Url}/nested/orders.yaml"` what follows the last variable. */
function lastText(node: DocumentNode | undefined): string | undefined {
  const substituted = valueOf(node, 'Fn::Sub');
  const joined = itemsOf(itemsOf(valueOf(node, 'Fn::Join'))[1]).at(-1);
  return (textOf(substituted) ?? textOf(itemsOf(substituted)[0]) ?? textOf(joined))?.replace(/^.*\}/s, '');
}

/** The template behind a nested stack. */
export function openNested(template: Template, stack: Resource): Template | undefined {
  const file = nestedFile(template, stack);
  return file === undefined ? undefined : open(file, template.context);
}

interface Callers {
  readonly variables: ReadContext['variables'];
  readonly byFile: Map<Path, Caller[]>;
  /** Parameters whose values are being looked for: templates may deploy one another in a circle. */
  readonly asking: Set<string>;
}

const known = new WeakMap<Host, Callers>();

/** What every template that deploys this one gives for a parameter; nothing where somebody is being asked for it already. */
export function passedValues<T>(
  file: Path,
  parameter: string,
  context: ReadContext,
  read: (value: DocumentNode, parent: Template) => T | undefined,
): readonly (T | undefined)[] {
  const { byFile, asking } = callersIn(context);
  const key = JSON.stringify([file, parameter]);
  if (asking.has(key)) return [];
  asking.add(key);
  const values = (byFile.get(file) ?? []).map(({ parent, stack }) => {
    const value = valueOf(stack.properties, 'Parameters', parameter);
    return value && read(value, parent);
  });
  asking.delete(key);
  return values;
}

/** The text that every template that deploys this one gives for a parameter; undefined where they differ, or where it is not static. */
export function passedText(file: Path, parameter: string, context: ReadContext): string | undefined {
  const [first, ...others] = passedValues(
    file,
    parameter,
    context,
    (value, { scope }) => deployedText(value, scope)?.value,
  );
  return others.every((other) => other === first) ? first : undefined;
}

function callersIn(context: ReadContext): Callers {
  const { host, variables } = context;
  const before = known.get(host);
  if (before?.variables === variables) return before;
  const callers: Callers = { variables, byFile: new Map(), asking: new Set() };
  // Before it is filled, for the templates that are opened for it ask for theirs.
  known.set(host, callers);
  for (const caller of allCallers(context)) {
    const nested = nestedFile(caller.parent, caller.stack);
    if (nested !== undefined && nested !== caller.parent.file) append(callers.byFile, nested, caller);
  }
  return callers;
}

function* allCallers(context: ReadContext): Iterable<Caller> {
  for (const file of context.host.files) {
    if (!/\.(?:ya?ml|json|template)$/i.test(file) || /^package(?:-lock)?\.json$/.test(baseName(file))) continue;
    const text = context.host.read(file) ?? '';
    if (text.length > LARGEST || !STACKS.test(text)) continue;
    const parent = open(file, context);
    for (const stack of parent?.resources.values() ?? [])
      if (parent && STACKS.test(stack.type)) yield { parent, stack };
  }
}

function open(file: Path, context: ReadContext): Template | undefined {
  const text = context.host.read(file) ?? '';
  const { root } = readDocument(file, text);
  return root && openTemplate(file, text, root, context);
}
