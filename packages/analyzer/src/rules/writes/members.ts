import type { ts } from 'ts-morph';
import { typescript } from '../../parse/typescript.ts';
import type { Step } from './bindings.ts';
import { instanceMember, staticMember } from './class-members.ts';
import { exportedValue } from './exports.ts';
import { returnedBy } from './functions.ts';
import { trace } from './trace.ts';
import type { Frame, Value } from './values.ts';

/** What a member of a value is. */
export function memberValue(value: Value, name: string, depth = 0): Value {
  const ts = typescript();
  switch (value?.kind) {
    case 'named':
      return name === 'default'
        ? value
        : {
            kind: 'named',
            name: { ...value.name, members: [...value.name.members, ...spelled(value.name.module, name)] },
          };
    case 'module':
      return exportedValue(value.source, name, depth);
    case 'instance':
      return instanceMember(value, name, depth);
    case 'class':
      return staticMember(value.node, name, value.frame, depth);
    case 'enum': {
      const member = value.node.members.find((each) => nameText(each.name) === name);
      return member?.initializer && trace(member.initializer, value.frame, depth);
    }
    case 'expression':
      if (ts.isObjectLiteralExpression(value.node)) return propertyValue(value.node, name, value.frame, depth);
      return ts.isArrayLiteralExpression(value.node) ? elementValue(value.node, name, value.frame, depth) : undefined;
    default:
      return undefined;
  }
}

const spelled = (module: string, name: string): string[] => (module === 'path' && name === 'posix' ? [] : [name]);

/** Takes members out of a value as a pattern does, with the pattern's defaults. */
export function stepsInto(value: Value, steps: readonly Step[], frame: Frame, depth: number): Value {
  return steps.reduce<Value>((outer, { member, fallback }) => {
    const inner = memberValue(outer, member, depth);
    return inner?.kind === 'absent' && fallback ? trace(fallback, frame, depth) : inner;
  }, value);
}

/** The last property of the name counts; unknown when a spread or a computed name behind it may say something else. */
function propertyValue(object: ts.ObjectLiteralExpression, name: string, frame: Frame, depth: number): Value {
  const ts = typescript();
  for (const property of object.properties.toReversed()) {
    if (ts.isSpreadAssignment(property)) {
      const spread = memberValue(trace(property.expression, frame, depth), name, depth);
      if (spread?.kind !== 'absent') return spread;
      continue;
    }
    const key = ts.isComputedPropertyName(property.name) ? undefined : nameText(property.name);
    if (key === undefined) return undefined;
    if (key !== name) continue;
    if (ts.isPropertyAssignment(property)) return trace(property.initializer, frame, depth);
    if (ts.isShorthandPropertyAssignment(property)) return trace(property.name, frame, depth);
    if (ts.isMethodDeclaration(property)) return { kind: 'function', node: property, frame };
    const returned = ts.isGetAccessor(property) ? returnedBy(property, frame.source) : undefined;
    return returned?.length === 1 && returned[0] ? trace(returned[0], frame, depth) : undefined;
  }
  return { kind: 'absent' };
}

function elementValue(array: ts.ArrayLiteralExpression, name: string, frame: Frame, depth: number): Value {
  const ts = typescript();
  if (!/^\d+$/.test(name) || array.elements.some((element) => ts.isSpreadElement(element))) return undefined;
  const element = array.elements[Number(name)];
  return element ? trace(element, frame, depth) : { kind: 'absent' };
}

/** The text of a name that is written out. */
export function nameText(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  const ts = typescript();
  if (!name) return undefined;
  return ts.isIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isNumericLiteral(name) ||
    ts.isPrivateIdentifier(name)
    ? name.text
    : undefined;
}
