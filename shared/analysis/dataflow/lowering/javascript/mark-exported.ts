import type { Expression, Statement } from '../../ir';
import type { FileLowering } from './file-lowering';

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
    if (isExport(value.target)) mark(value.value);
    else markAssigned(value.value);
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

function isExport(target: Expression): boolean {
  if (target.kind !== 'member') return false;
  const { object, name } = target;
  if (object.kind === 'name') return object.name === 'exports' || (object.name === 'module' && name === 'exports');
  return isExport(object);
}
