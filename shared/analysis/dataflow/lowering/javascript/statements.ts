import { NO_NODE } from '../../../tree/flat-tree';
import type { Case, Expression, Handler, Statement } from '../../ir';
import { lowerBlock } from './blocks';
import type { FileLowering } from './file-lowering';
import { declareInBlock } from './hoisting';
import { constant } from './literals';
import { lowerLoop } from './loops';
import { namesOfPattern } from './pattern-names';
import { bindPattern } from './patterns';
import { Scope } from './scope';

/** More branches of one `if` would be nested too deeply: the further ones stand behind the first ones. */
const MAX_ELSE_IFS = 50;

export function lowerExpressionStatement(file: FileLowering, node: number, into: Statement[]): void {
  const inner = file.firstNamed(node);
  if (inner === NO_NODE) return;
  if (file.tree.kind(inner) === 'internal_module') {
    file.statement(inner, into);
    return;
  }
  into.push({ kind: 'do', value: file.expression(inner) });
}

export function lowerDeclaration(file: FileLowering, node: number, into: Statement[]): void {
  for (const declarator of file.tree.namedChildren(node)) {
    const pattern = file.child(declarator, 'name');
    const value = file.child(declarator, 'value');
    if (pattern === NO_NODE) continue;
    if (value !== NO_NODE) {
      bindPattern(file, { pattern, value: file.expression(value), binding: 'declare', into });
      continue;
    }
    // `var` without a value leaves the one there is.
    if (file.tree.kind(node) === 'variable_declaration') continue;
    for (const name of namesOfPattern(file, pattern)) {
      into.push({ kind: 'declare', name: file.scope.find(name) ?? name, value: constant(undefined) });
    }
  }
}

/** A chain of `else if` is walked, then built from its end. */
export function lowerIf(file: FileLowering, node: number, into: Statement[]): void {
  const branches: { readonly test: Expression; readonly then: readonly Statement[] }[] = [];
  let otherwise: Statement[] = [];
  for (let at = node; ;) {
    const condition = file.child(at, 'condition');
    const test = file.expression(condition);
    branches.push({ test, then: file.statementsOf(file.child(at, 'consequence')) });
    const alternative = file.child(at, 'alternative');
    const next = alternative === NO_NODE ? NO_NODE : file.firstNamed(alternative);
    if (next !== NO_NODE && file.tree.kind(next) === 'if_statement') {
      at = next;
      continue;
    }
    otherwise = file.statementsOf(next);
    break;
  }
  const groups: Statement[] = [];
  while (branches.length > 0) {
    const group = branches.splice(Math.max(0, branches.length - MAX_ELSE_IFS));
    for (const { test, then } of group.reverse()) otherwise = [{ kind: 'if', test, then, otherwise }];
    groups.unshift(...otherwise);
    otherwise = [];
  }
  into.push(...groups);
}

export function lowerSwitch(file: FileLowering, node: number, into: Statement[], label?: string): void {
  const { tree } = file;
  const subject = file.expression(file.child(node, 'value'));
  const body = file.child(node, 'body');
  const parts = body === NO_NODE ? [] : tree.namedChildren(body);
  const scope = new Scope(file.scope);
  declareInBlock(
    file,
    parts.flatMap((part) => tree.namedChildren(part)),
    scope,
    false,
  );
  const cases = file.inScope(scope, () => parts.map((part) => caseOf(file, part)));
  into.push({ kind: 'switch', subject, cases, fallsThrough: true, ...(label === undefined ? {} : { label }) });
}

function caseOf(file: FileLowering, part: number): Case {
  const value = file.child(part, 'value');
  const body: Statement[] = [];
  for (const child of file.tree.namedChildren(part)) if (child !== value) file.statement(child, body);
  return { tests: value === NO_NODE ? [] : [file.expression(value)], body };
}

export function lowerTry(file: FileLowering, node: number, into: Statement[]): void {
  const body = file.statementsOf(file.child(node, 'body'));
  const handler = file.child(node, 'handler');
  const finalizer = file.child(node, 'finalizer');
  into.push({
    kind: 'try',
    body,
    handlers: handler === NO_NODE ? [] : [handlerOf(file, handler)],
    finalizer: finalizer === NO_NODE ? [] : file.statementsOf(file.child(finalizer, 'body')),
  });
}

function handlerOf(file: FileLowering, node: number): Handler {
  const pattern = file.child(node, 'parameter');
  const block = file.child(node, 'body');
  const scope = new Scope(file.scope);
  for (const name of namesOfPattern(file, pattern)) scope.declare(name, file.current.nameInBlock(name, file.scope));
  const body: Statement[] = [];
  const isName = pattern !== NO_NODE && file.tree.kind(pattern) === 'identifier';
  const made = isName ? undefined : file.current.makeName();
  file.inScope(scope, () => {
    if (made !== undefined) {
      bindPattern(file, { pattern, value: { kind: 'name', name: made }, binding: 'declare', into: body });
    }
    if (block !== NO_NODE) lowerBlock(file, file.tree.namedChildren(block), body);
  });
  const parameter = isName ? scope.find(file.tree.textOf(pattern)) : made;
  return { ...(parameter === undefined ? {} : { parameter }), types: [], body };
}

export function lowerReturn(file: FileLowering, node: number, into: Statement[]): void {
  const value = file.firstNamed(node);
  into.push(value === NO_NODE ? { kind: 'return' } : { kind: 'return', value: file.expression(value) });
}

export function lowerThrow(file: FileLowering, node: number, into: Statement[]): void {
  const value = file.firstNamed(node);
  into.push(value === NO_NODE ? { kind: 'throw' } : { kind: 'throw', value: file.expression(value) });
}

export function lowerBreak(file: FileLowering, node: number, into: Statement[]): void {
  into.push({ kind: 'break', ...labelOf(file, node) });
}

export function lowerContinue(file: FileLowering, node: number, into: Statement[]): void {
  into.push({ kind: 'continue', ...labelOf(file, node) });
}

export function lowerLabeled(file: FileLowering, node: number, into: Statement[]): void {
  const { label = '' } = labelOf(file, node);
  const body = file.child(node, 'body');
  const kind = body === NO_NODE ? '' : file.tree.kind(body);
  if (kind === 'switch_statement') lowerSwitch(file, body, into, label);
  else if (!lowerLoop(file, body, into, label)) into.push({ kind: 'block', body: file.statementsOf(body), label });
}

/** `with (object) …`: its names cannot be told, its effects can. */
export function lowerWith(file: FileLowering, node: number, into: Statement[]): void {
  into.push({ kind: 'do', value: file.expression(file.child(node, 'object')) });
  file.statement(file.child(node, 'body'), into);
}

function labelOf(file: FileLowering, node: number): { readonly label?: string } {
  const label = file.child(node, 'label');
  return label === NO_NODE ? {} : { label: file.tree.textOf(label) };
}
