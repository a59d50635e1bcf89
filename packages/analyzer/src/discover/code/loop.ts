import type { ts } from 'ts-morph';
import { declare } from './assign.ts';
import { membersAsList } from './collection.ts';
import { evaluate } from './expression.ts';
import { type Machine, uncertainly, unknownAt } from './machine.ts';
import { innerScope, type Scope } from './scope.ts';
import { declareAll, type End, execute, type Frame } from './statement.ts';
import { type Held, truthOf, type Value } from './value.ts';

const MOST_ROUNDS = 500;

/** `for (const name of names)`: a round for each item; of a list that is not known, one with an item that is not known. */
export function forOf(machine: Machine, node: ts.ForOfStatement, scope: Scope, frame: Frame): End {
  const value = evaluate(machine, node.expression, scope);
  const isMap = value.kind === 'object' && machine.maps.has(value);
  return over(machine, node, isMap ? membersAsList('entries', value, value.at) : value, { scope, frame });
}

/** `for (const name in functions)`: a round for each member's name. */
export function forIn(machine: Machine, node: ts.ForInStatement, scope: Scope, frame: Frame): End {
  const value = evaluate(machine, node.expression, scope);
  return over(machine, node, value.kind === 'object' ? membersAsList('keys', value, value.at) : value, {
    scope,
    frame,
  });
}

interface Around {
  readonly scope: Scope;
  readonly frame: Frame;
}

function over(
  machine: Machine,
  { initializer, statement }: ts.ForOfStatement | ts.ForInStatement,
  list: Value,
  { scope, frame }: Around,
): End {
  const name = machine.ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined;
  const round = (item: Held) => {
    const inner = innerScope(scope, machine.uncertain);
    if (name) declare(machine, name, item, inner);
    return execute(machine, [statement], inner, frame);
  };
  if (list.kind !== 'list') {
    const item = unknownAt(name ?? initializer, scope);
    uncertainly(machine, () => round({ value: item, at: item.at }));
    return undefined;
  }
  for (const item of list.items.slice(0, MOST_ROUNDS)) {
    const end = round(item);
    if (end === 'returned') return end;
    if (end === 'broken') return undefined;
  }
  return undefined;
}

/** A loop that counts: as many rounds as its condition holds. Where only a run could tell, its body is read once. */
export function counted(
  machine: Machine,
  node: ts.ForStatement | ts.WhileStatement | ts.DoStatement,
  scope: Scope,
  frame: Frame,
): End {
  const { ts } = machine;
  const inner = innerScope(scope, machine.uncertain);
  const [initializer, condition, step] = ts.isForStatement(node)
    ? [node.initializer, node.condition, node.incrementor]
    : [undefined, node.expression, undefined];
  if (initializer && ts.isVariableDeclarationList(initializer)) declareAll(machine, initializer, inner);
  else if (initializer) evaluate(machine, initializer, inner);
  const body = () => execute(machine, [node.statement], innerScope(inner, machine.uncertain), frame);
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const isFirstOfDo = ts.isDoStatement(node) && rounds === 0;
    const truth = isFirstOfDo ? true : condition && truthOf(evaluate(machine, condition, inner));
    if (truth === false) return undefined;
    if (truth === undefined) {
      if (initializer && ts.isVariableDeclarationList(initializer)) forget(machine, initializer, inner);
      uncertainly(machine, body);
      return undefined;
    }
    const end = body();
    if (end === 'returned') return end;
    if (end === 'broken') return undefined;
    if (step) evaluate(machine, step, inner);
  }
  return undefined;
}

/** What counts in a loop whose end is not known has no known value either. */
function forget(machine: Machine, { declarations }: ts.VariableDeclarationList, scope: Scope): void {
  for (const { name } of declarations) {
    const value = unknownAt(name, scope);
    declare(machine, name, { value, at: value.at }, scope);
  }
}
