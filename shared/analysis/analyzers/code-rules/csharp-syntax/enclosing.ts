import type { Node } from 'web-tree-sitter';

const FUNCTIONS: ReadonlySet<string> = new Set([
  'method_declaration',
  'local_function_statement',
  'lambda_expression',
  'anonymous_method_expression',
  'constructor_declaration',
  'destructor_declaration',
  'operator_declaration',
  'accessor_declaration',
  'property_declaration',
]);
const LAMBDAS: ReadonlySet<string> = new Set(['lambda_expression', 'anonymous_method_expression']);
const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'foreach_statement', 'while_statement', 'do_statement']);
const TYPES: ReadonlySet<string> = new Set([
  'class_declaration',
  'struct_declaration',
  'record_declaration',
  'interface_declaration',
]);

/** The nearest function around, be it a method, an accessor or a lambda. */
export function enclosingFunction(node: Node): Node | undefined {
  return nearest(node, (one) => FUNCTIONS.has(one.type));
}

/** The nearest member around: lambdas and local functions belong to it. */
export function enclosingMember(node: Node): Node | undefined {
  return nearest(node, ({ type }) => FUNCTIONS.has(type) && !LAMBDAS.has(type) && type !== 'local_function_statement');
}

export function enclosingType(node: Node): Node | undefined {
  return nearest(node, ({ type }) => TYPES.has(type));
}

export function isInLambda(node: Node): boolean {
  return LAMBDAS.has(enclosingFunction(node)?.type ?? '');
}

/** The statement, field or property that holds the node, without going into a function around it. */
export function enclosingStatement(node: Node): Node | undefined {
  return nearest(
    node,
    ({ type }) => type.endsWith('_statement') || type.endsWith('_declaration') || FUNCTIONS.has(type),
  );
}

/** The nearest loop whose body holds the node, in the same function. */
export function enclosingLoop(node: Node): Node | undefined {
  let child = node;
  for (let parent = node.parent; parent !== null && !FUNCTIONS.has(parent.type); parent = parent.parent) {
    const body = parent.childForFieldName('body') ?? (parent.type === 'do_statement' ? parent.namedChild(0) : null);
    if (LOOPS.has(parent.type) && body?.id === child.id) return parent;
    child = parent;
  }
  return undefined;
}

/** Whether a declaration says `async`, `static`, `partial`... */
export function hasModifier(declaration: Node, modifier: string): boolean {
  return declaration.children.some(({ type, text }) => (type === 'modifier' || type === modifier) && text === modifier);
}

/** Whether the nearest function around may await. */
export function isInAsyncFunction(node: Node): boolean {
  const around = enclosingFunction(node);
  return around !== undefined && hasModifier(around, 'async');
}

/** Whether a node of that type stands around this one in the same function, and within a limit where there is one. */
export function isWithin(node: Node, type: string, limit?: Node): boolean {
  const found = nearest(node, (one) => one.type === type || FUNCTIONS.has(one.type) || one.id === limit?.id);
  return found?.type === type;
}

function nearest(node: Node, isIt: (one: Node) => boolean): Node | undefined {
  let around = node.parent;
  while (around !== null && !isIt(around)) around = around.parent;
  return around ?? undefined;
}
