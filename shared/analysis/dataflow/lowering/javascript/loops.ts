import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Statement } from '../../ir';
import type { FileLowering } from './file-lowering';
import { declareInBlock } from './hoisting';
import { namesOfPattern } from './pattern-names';
import { bindPattern } from './patterns';
import { Scope } from './scope';

type Labelled = { readonly label?: string };

/** False for what is no loop. */
export function lowerLoop(file: FileLowering, node: number, into: Statement[], label?: string): boolean {
  const labelled = label === undefined ? {} : { label };
  switch (node === NO_NODE ? '' : file.tree.kind(node)) {
    case 'while_statement':
      into.push({ kind: 'loop', test: conditionOf(file, node), update: [], body: bodyOf(file, node), ...labelled });
      return true;
    case 'do_statement': {
      const body = bodyOf(file, node);
      into.push({ kind: 'loop', test: conditionOf(file, node), testsLast: true, update: [], body, ...labelled });
      return true;
    }
    case 'for_statement':
      lowerFor(file, node, into, labelled);
      return true;
    case 'for_in_statement':
      lowerForIn(file, node, into, labelled);
      return true;
    default:
      return false;
  }
}

export function lowerLoopStatement(file: FileLowering, node: number, into: Statement[]): void {
  lowerLoop(file, node, into);
}

function conditionOf(file: FileLowering, node: number): Expression {
  return file.expression(file.child(node, 'condition'));
}

function bodyOf(file: FileLowering, node: number): Statement[] {
  return file.statementsOf(file.child(node, 'body'));
}

function lowerFor(file: FileLowering, node: number, into: Statement[], labelled: Labelled): void {
  const { tree } = file;
  const initializer = file.child(node, 'initializer');
  const condition = file.child(node, 'condition');
  const increment = file.child(node, 'increment');
  const scope = new Scope(file.scope);
  if (initializer !== NO_NODE) declareInBlock(file, [initializer], scope, false);
  file.inScope(scope, () => {
    file.statement(initializer, into);
    const isEndless = condition === NO_NODE || !tree.isNamed(condition) || tree.kind(condition) === 'empty_statement';
    const test = isEndless ? {} : { test: testOf(file, condition) };
    const update: Statement[] = increment === NO_NODE ? [] : [{ kind: 'do', value: file.expression(increment) }];
    into.push({ kind: 'loop', ...test, update, body: bodyOf(file, node), ...labelled });
  });
}

function testOf(file: FileLowering, condition: number): Expression {
  const isStatement = file.tree.kind(condition) === 'expression_statement';
  return file.expression(isStatement ? file.firstNamed(condition) : condition);
}

function lowerForIn(file: FileLowering, node: number, into: Statement[], labelled: Labelled): void {
  const { tree } = file;
  const left = file.child(node, 'left');
  const collection = file.expression(file.child(node, 'right'));
  const of = file.hasToken(node, 'in') ? 'keys' : 'values';
  const scope = new Scope(file.scope);
  const isNew = file.hasToken(node, 'const') || file.hasToken(node, 'let') || file.hasToken(node, 'var');
  if (isNew && !file.hasToken(node, 'var')) {
    for (const name of namesOfPattern(file, left)) scope.declare(name, file.current.nameInBlock(name, file.scope));
  }
  file.inScope(scope, () => {
    const written = left !== NO_NODE && tree.kind(left) === 'identifier' ? tree.textOf(left) : undefined;
    const body: Statement[] = [];
    const isOwn = isNew && written !== undefined;
    const variable = isOwn ? (file.scope.find(written) ?? written) : file.current.makeName();
    if (!isOwn) {
      const value: Expression = { kind: 'name', name: variable };
      bindPattern(file, { pattern: left, value, binding: isNew ? 'declare' : 'assign', into: body });
    }
    file.statement(file.child(node, 'body'), body);
    into.push({ kind: 'each', variable, of, collection, body, ...labelled });
  });
}
