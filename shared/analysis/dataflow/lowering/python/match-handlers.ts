import type { Statement } from '../../ir';
import { chained } from './flow-handlers';
import { patternTest } from './pattern-test';
import type { PythonLowering, StatementHandler } from './python-lowering';
import { NO_NODE } from '../../../tree/flat-tree';

/** `match`: each case asks for the shape of the value and binds its parts. */
export const MATCH_STATEMENTS: readonly (readonly [string, StatementHandler])[] = [['match_statement', match]];

function match(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const subjects = read.children(node, 'subject');
  const place = lowering.place(subjects[0] ?? node);
  const values = lowering.expressions(subjects);
  const [only] = values;
  const subject = lowering.freshVariable('subject');
  const value =
    values.length === 1 && only !== undefined
      ? only
      : ({ kind: 'list', items: values.map((item) => ({ value: item })), place } as const);
  into.push({ kind: 'do', value: { kind: 'assign', target: subject, value, place } });
  const clauses = read.named(read.child(node, 'body')).filter((child) => read.kind(child) === 'case_clause');
  const branches = clauses.map((clause) => {
    const bindings: Statement[] = [];
    const patterns = read.named(clause).filter((child) => read.kind(child) === 'case_pattern');
    const shape = patternTest(lowering, patterns, subject, bindings);
    const guard = read.child(clause, 'guard');
    const condition =
      guard === NO_NODE ? ({ kind: 'constant', value: true } as const) : lowering.expression(read.first(guard));
    const rest = bindings.length === 0 ? condition : ({ kind: 'sequence', body: bindings, value: condition } as const);
    const test =
      rest.kind === 'constant'
        ? shape
        : ({ kind: 'binary', operator: 'and', left: shape, right: rest, place } as const);
    return { test, body: lowering.block(read.child(clause, 'consequence')) };
  });
  into.push(...chained(lowering, branches, []));
}
