import type { CodeRule } from '../../code-rule';
import { mentions } from '../../go-syntax/same-code';
import { nextStatement } from '../../go-syntax/surroundings';

const CLOSES = /\.(?:Close|Stop|Unlock|Release|Rollback)$/;

export const deferBeforeErrorCheck: CodeRule = {
  id: 'go/defer-before-error-check',
  languages: ['go'],
  grade: 'bug',
  cwe: [476],
  description: 'The release of a resource is deferred before the error of opening it is looked at.',
  help: [
    'When opening fails there is nothing to close: the deferred call works on nil and may panic.',
    'Look at the error first and defer behind that.',
  ].join('\n\n'),
  bad: `package shop

func load(name string) error {
	response, err := http.Get(name)
	defer response.Body.Close()
	if err != nil {
		return err
	}
	return read(response)
}`,
  good: `package shop

func load(name string) error {
	response, err := http.Get(name)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	return read(response)
}`,
  query: `(statement_list
    [(short_var_declaration left: (expression_list . (identifier) @resource (identifier) @error .))
     (assignment_statement left: (expression_list . (identifier) @resource (identifier) @error .))]
    .
    (defer_statement (call_expression function: (selector_expression) @called)) @defer)`,
  check(match) {
    const statement = match.node('defer');
    const resource = match.node('resource').text;
    const called = match.node('called').text;
    if (!called.startsWith(`${resource}.`) || !CLOSES.test(called)) return undefined;
    const next = nextStatement(statement);
    const condition = next?.type === 'if_statement' ? next.childForFieldName('condition') : undefined;
    const error = match.node('error').text;
    if (condition == null || !mentions(condition, error)) return undefined;
    return { at: statement, message: `${resource} may be nil here: ${error} is only looked at behind this line.` };
  },
};
