import type { Expression, Statement } from '../../ir';
import type { FileLowering } from './file-lowering';

/** Calls in each other that make what is exported. */
const MAX_WRAPPERS = 6;

/**
 * Marks the functions that others may call: what ends up in `module.exports`, and the methods of classes there. Only what is said
 * by the module itself is looked at.
 */
export function markExported(file: FileLowering, body: readonly Statement[]): void {
  const values = new Map<string, Expression>();
  for (const statement of body) {
    if (statement.kind === 'declare' && statement.value !== undefined) values.set(statement.name, statement.value);
  }
  const seen = new Set<Expression>();
  for (const statement of body) {
    if (statement.kind === 'do') markAssigned(statement.value);
    else if (statement.kind === 'declare' && statement.value !== undefined) markAssigned(statement.value);
  }

  function markAssigned(value: Expression): void {
    if (value.kind !== 'assign') return;
    if (isExport(value.target)) {
      mark(value.value);
      markGiven(value.value, value.target.name, 0);
    } else markAssigned(value.value);
  }

  /** `withUser(withLog(handler))`, `middy(handler).use(parser())`: what is called in the end is the handler. */
  function markGiven(value: Expression | undefined, name: string, depth: number): void {
    if (value === undefined || depth > MAX_WRAPPERS) return;
    if (value.kind === 'name') markGiven(values.get(value.name), name, depth + 1);
    else if (value.kind === 'cast') markGiven(value.value, name, depth + 1);
    else if (value.kind === 'function' && depth > 0) file.markExportedWithin(value.id, name);
    else if (value.kind === 'call') {
      for (const given of value.arguments) markGiven(given.value, name, depth + 1);
      if (value.callee.kind === 'member') markGiven(value.callee.object, name, depth + 1);
    }
  }

  function mark(value: Expression | undefined): void {
    if (value === undefined || seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'function') file.markExported(value.id);
    else if (value.kind === 'class') for (const { id } of file.classes[value.id]?.methods ?? []) file.markExported(id);
    else for (const inner of insideOf(value)) mark(inner);
  }

  function insideOf(value: Expression): readonly (Expression | undefined)[] {
    switch (value.kind) {
      case 'name':
        return [values.get(value.name)];
      case 'object':
        return value.entries.map((entry) => entry.value);
      case 'assign':
      case 'cast':
        return [value.value];
      case 'sequence':
        return value.body.map((inner) => (inner.kind === 'declare' ? inner.value : undefined));
      default:
        return [];
    }
  }
}

function isExport(target: Expression): target is Extract<Expression, { readonly kind: 'member' }> {
  if (target.kind !== 'member') return false;
  const { object, name } = target;
  if (object.kind === 'name') return object.name === 'exports' || (object.name === 'module' && name === 'exports');
  return isExport(object);
}
