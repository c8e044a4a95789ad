import type { Expression } from '../../ir';
import type { FileLowering } from './file-lowering';
import { constant } from './literals';

export function lowerIdentifier(file: FileLowering, node: number): Expression {
  return nameExpression(file, file.tree.textOf(node));
}

export function nameExpression(file: FileLowering, written: string): Expression {
  const variable = file.scope.find(written);
  if (variable !== undefined) return { kind: 'name', name: variable };
  if (written === 'undefined') return constant(undefined);
  if (written === 'arguments') return { kind: 'name', name: file.current.argumentsName() };
  return { kind: 'name', name: written };
}

export function lowerThis(file: FileLowering): Expression {
  return file.current.receiver();
}

export function lowerSuper(): Expression {
  return { kind: 'super' };
}

/** `new.target` says nothing of data, `import.meta` is the module's own. */
export function lowerMetaProperty(file: FileLowering, node: number): Expression {
  return file.tree.textOf(node).startsWith('import')
    ? { kind: 'name', name: 'import.meta' }
    : { kind: 'opaque', parts: [] };
}
