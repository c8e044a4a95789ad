import type { Node } from 'web-tree-sitter';
import { inside } from './enclosing';

/** Whether PHPUnit runs the method as a test: by its name, its attribute or its comment. */
export function isTestMethod(method: Node): boolean {
  const name = method.childForFieldName('name')?.text ?? '';
  if (method.childForFieldName('body') === null || !isInTestClass(method)) return false;
  if (/^test(?![a-z])/.test(name)) return true;
  if (/\bTest\b/.test(method.childForFieldName('attributes')?.text ?? '')) return true;
  const comment = commentOf(method);
  return comment !== undefined && /@test\b/.test(comment.text);
}

/** The comment above a method. */
export function commentOf(method: Node): Node | undefined {
  const before = method.previousNamedSibling;
  return before?.type === 'comment' ? before : undefined;
}

function isInTestClass(method: Node): boolean {
  const owner = method.parent?.parent;
  if (owner?.type !== 'class_declaration') return false;
  const base = owner.namedChildren.find(({ type }) => type === 'base_clause');
  return (
    /Test(?:Case)?(?:$|[^a-z])/.test(base?.text ?? '') || /Test$/.test(owner.childForFieldName('name')?.text ?? '')
  );
}

/** Calls of methods and functions inside, with the name each asks for. */
export function* calledNamesIn(node: Node): Generator<string> {
  for (const inner of inside(node)) {
    const name = CALLS.has(inner.type)
      ? (inner.childForFieldName('name') ?? inner.childForFieldName('function'))
      : null;
    if (name !== null) yield name.text;
  }
}

const CALLS: ReadonlySet<string> = new Set([
  'member_call_expression',
  'nullsafe_member_call_expression',
  'scoped_call_expression',
  'function_call_expression',
]);
