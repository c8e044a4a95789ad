import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../go-syntax/is-test-code';
import { enclosingLoop } from '../../go-syntax/surroundings';

const LEAVES = new Set(['return_statement', 'break_statement']);

export const deferInLoop: CodeRule = {
  id: 'go/defer-in-loop',
  languages: ['go'],
  grade: 'suspect',
  cwe: [772],
  description: 'A call is deferred in a loop, so it runs when the function ends and not when the round ends.',
  help: [
    'Files, locks and connections of all rounds stay open together until the function returns, and may run out.',
    'Move the body of the loop into a function of its own, or release the resource at the end of the round.',
  ].join('\n\n'),
  bad: `package shop

func load(names []string) error {
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		read(file)
	}
	return nil
}`,
  good: `package shop

func load(names []string) error {
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		read(file)
		file.Close()
	}
	return nil
}`,
  query: '(defer_statement) @defer',
  check(match) {
    const statement = match.node('defer');
    if (isTestCode(match.file) || enclosingLoop(statement) === undefined) return undefined;
    // What is deferred in the round that leaves the loop is deferred once.
    const last = statement.parent?.lastNamedChild;
    if (last != null && LEAVES.has(last.type)) return undefined;
    return { at: statement, message: 'This runs when the function ends, once for every round of the loop.' };
  },
};
