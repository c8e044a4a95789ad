import { NO_NODE } from '../../../tree/flat-tree';
import type { Statement } from '../../ir';
import type { FileLowering } from './file-lowering';
import { declareInBlock } from './hoisting';
import { Scope } from './scope';

/** The statements of a module, a function or a namespace, whose names are those of its scope. */
export function lowerBody(file: FileLowering, statements: readonly number[], scope: Scope, into: Statement[]): void {
  declareInBlock(file, statements, scope, true);
  file.inScope(scope, () => lowerAll(file, statements, into));
}

/** The statements of a block, whose names are seen in it alone. */
export function lowerBlock(file: FileLowering, statements: readonly number[], into: Statement[]): void {
  const scope = new Scope(file.scope);
  declareInBlock(file, statements, scope, false);
  file.inScope(scope, () => lowerAll(file, statements, into));
}

export function lowerStatementBlock(file: FileLowering, node: number, into: Statement[]): void {
  lowerBlock(file, file.tree.namedChildren(node), into);
}

/** Functions are there before anything runs. */
function lowerAll(file: FileLowering, statements: readonly number[], into: Statement[]): void {
  const isFunction = statements.map((statement) => declaresFunction(file, statement));
  for (const [index, statement] of statements.entries()) {
    if (isFunction[index] === true) file.statement(statement, into);
  }
  for (const [index, statement] of statements.entries()) {
    if (isFunction[index] !== true) file.statement(statement, into);
  }
}

function declaresFunction(file: FileLowering, statement: number): boolean {
  const kind = file.tree.kind(statement);
  if (kind === 'function_declaration' || kind === 'generator_function_declaration') return true;
  if (kind !== 'export_statement') return false;
  const declaration = file.child(statement, 'declaration');
  return declaration !== NO_NODE && declaresFunction(file, declaration);
}
