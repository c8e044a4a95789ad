import { NO_NODE } from '../../../tree/flat-tree';
import type { Argument, Expression } from '../../ir';
import type { FileLowering } from './file-lowering';
import { constant, templateParts } from './literals';

export function lowerMember(file: FileLowering, node: number): Expression {
  const property = file.child(node, 'property');
  const object = file.expression(file.child(node, 'object'));
  if (property === NO_NODE) return { kind: 'opaque', parts: [object] };
  return { kind: 'member', object, name: file.tree.textOf(property), place: file.place(node) };
}

/** `a['b']` is `a.b`. */
export function lowerSubscript(file: FileLowering, node: number): Expression {
  const object = file.expression(file.child(node, 'object'));
  const index = file.expression(file.child(node, 'index'));
  const place = file.place(node);
  if (index.kind === 'constant' && typeof index.value === 'string' && !/^\d+$/.test(index.value)) {
    return { kind: 'member', object, name: index.value, place };
  }
  return { kind: 'index', object, index, place };
}

export function lowerCall(file: FileLowering, node: number): Expression {
  const callee = file.child(node, 'function');
  const list = file.child(node, 'arguments');
  const place = file.place(node);
  if (list !== NO_NODE && file.tree.kind(list) === 'template_string') {
    return { kind: 'call', callee: file.expression(callee), arguments: taggedArguments(file, list), place };
  }
  const awaited = awaitedIn(file, callee);
  if (awaited !== undefined) {
    const call: Expression = { kind: 'call', callee: awaited, arguments: argumentsOf(file, list), place };
    return { kind: 'await', value: call };
  }
  const lowered = argumentsOf(file, list);
  const [only] = lowered;
  if (isAwait(file, callee) && only !== undefined) return { kind: 'await', value: only.value };
  const module = importedModule(file, callee, lowered);
  if (module !== undefined) return { kind: 'import', module };
  return { kind: 'call', callee: calleeOf(file, callee), arguments: lowered, place };
}

/** The grammar takes `await (a)` for a call, and `await (a)()` for a call of what that gives. */
function awaitedIn(file: FileLowering, callee: number): Expression | undefined {
  if (callee === NO_NODE || file.tree.kind(callee) !== 'call_expression') return undefined;
  if (!isAwait(file, file.child(callee, 'function'))) return undefined;
  return argumentsOf(file, file.child(callee, 'arguments'))[0]?.value;
}

function isAwait(file: FileLowering, callee: number): boolean {
  return callee !== NO_NODE && file.tree.kind(callee) === 'identifier' && file.tree.textOf(callee) === 'await';
}

export function lowerNew(file: FileLowering, node: number): Expression {
  return {
    kind: 'new',
    callee: file.expression(file.child(node, 'constructor')),
    arguments: argumentsOf(file, file.child(node, 'arguments')),
    place: file.place(node),
  };
}

export function argumentsOf(file: FileLowering, list: number): readonly Argument[] {
  if (list === NO_NODE) return [];
  return file.tree.namedChildren(list).map((node) => itemOf(file, node));
}

/** A value of a list, or `...values`. */
export function itemOf(file: FileLowering, node: number): Argument {
  if (file.tree.kind(node) !== 'spread_element') return { value: file.expression(node) };
  return { value: file.expression(file.firstNamed(node)), isSpread: true };
}

/** The tag gets all texts, then the values between them. */
function taggedArguments(file: FileLowering, template: number): readonly Argument[] {
  const { texts, values } = templateParts(file, template);
  const place = file.place(template);
  const list: Expression = { kind: 'list', items: texts.map((text) => ({ value: constant(text) })), place };
  return [{ value: list }, ...values.map((value) => ({ value }))];
}

/** `require('a')` and `import('a')` where `require` is the one of the runtime. */
function importedModule(file: FileLowering, callee: number, list: readonly Argument[]): string | undefined {
  const [first] = list;
  if (callee === NO_NODE || first === undefined || first.value.kind !== 'constant') return undefined;
  const kind = file.tree.kind(callee);
  const isImport = kind === 'import';
  const isRequire =
    kind === 'identifier' && file.tree.textOf(callee) === 'require' && file.scope.find('require') === undefined;
  if ((!isImport && !isRequire) || typeof first.value.value !== 'string') return undefined;
  return first.value.value;
}

function calleeOf(file: FileLowering, callee: number): Expression {
  return callee !== NO_NODE && file.tree.kind(callee) === 'import'
    ? { kind: 'name', name: 'import' }
    : file.expression(callee);
}
