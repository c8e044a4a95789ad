import type { Statement } from '../../ir';
import type { PythonLowering, StatementHandler } from './python-lowering';

/** Python 2 has statements for what are functions now. */
export const OLD_STATEMENTS: readonly (readonly [string, StatementHandler])[] = [
  ['print_statement', called('print')],
  ['exec_statement', called('exec')],
];

function called(name: string): StatementHandler {
  return (lowering: PythonLowering, node: number, into: Statement[]) => {
    const { read } = lowering;
    const values = read
      .named(node)
      .map((child) => lowering.expression(read.kind(child) === 'chevron' ? read.first(child) : child));
    into.push({
      kind: 'do',
      value: {
        kind: 'call',
        callee: { kind: 'name', name },
        arguments: values.map((value) => ({ value })),
        place: lowering.place(node),
      },
    });
  };
}
