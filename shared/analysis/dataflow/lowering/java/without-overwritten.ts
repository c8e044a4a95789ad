import type { Expression, Statement } from '../../ir';

/**
 * Leaves out what a library is asked for and nobody ever sees, as the next statement gives the variable another value:
 * `digest = MessageDigest.getInstance("MD5"); digest = MessageDigest.getInstance("SHA-256");`.
 */
export function withoutOverwritten(statements: readonly Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const next = statements[index + 1];
    if (statement.kind !== 'declare' || statement.value === undefined || next === undefined) return statement;
    if (!isAskedOfLibrary(statement.value) || !isWrittenOver(statement.name, next)) return statement;
    const { value: _unseen, ...declared } = statement;
    return declared;
  });
}

/** A static method of a type that is given nothing but constants: no data gets in or out. */
function isAskedOfLibrary(value: Expression): boolean {
  return (
    value.kind === 'call' &&
    value.callee.kind === 'member' &&
    value.callee.object.kind === 'import' &&
    value.arguments.every((argument) => argument.value.kind === 'constant')
  );
}

function isWrittenOver(name: string, statement: Statement): boolean {
  if (statement.kind !== 'do' || statement.value.kind !== 'assign') return false;
  const { target, value } = statement.value;
  const given = value.kind === 'cast' ? value.value : value;
  return target.kind === 'name' && target.name === name && isAskedOfLibrary(given);
}
