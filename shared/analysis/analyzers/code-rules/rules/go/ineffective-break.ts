import type { CodeRule } from '../../code-rule';
import { enclosingLoop, statementsOf } from '../../go-syntax/surroundings';

export const ineffectiveBreak: CodeRule = {
  id: 'go/ineffective-break',
  languages: ['go'],
  grade: 'bug',
  cwe: [484],
  description: 'A `break` at the end of a case ends the case, which ends anyway, and not the loop around it.',
  help: [
    'In Go a case ends by itself, and `break` leaves only the innermost switch or select; the loop goes on.',
    'Give the loop a label and write `break label`, or return. Where nothing is to be left, remove the `break`.',
  ].join('\n\n'),
  bad: `package shop

func wait(done, work chan int) {
	for {
		select {
		case <-done:
			stop()
			break
		case one := <-work:
			use(one)
		}
	}
}`,
  good: `package shop

func wait(done, work chan int) {
loop:
	for {
		select {
		case <-done:
			stop()
			break loop
		case one := <-work:
			use(one)
		}
	}
}`,
  query: `[(communication_case (statement_list (break_statement) @break .))
    (expression_case (statement_list (break_statement) @break .))
    (type_case (statement_list (break_statement) @break .))
    (default_case (statement_list (break_statement) @break .))] @case`,
  check(match) {
    const statement = match.node('break');
    if (statement.namedChildCount > 0 || enclosingLoop(statement) === undefined) return undefined;
    // A case of nothing but `break` is a usual way to say "do nothing".
    const isSelect = match.node('case').parent?.type === 'select_statement';
    if (!isSelect && statementsOf(match.node('case')).length < 2) return undefined;
    return { at: statement, message: 'This ends the case, which ends anyway; the loop goes on.' };
  },
};
