import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { requestValueIn } from '../../php-syntax/request-value';

export const unescapedRequestOutput: CodeRule = {
  id: 'php/unescaped-request-output',
  languages: ['php'],
  grade: { cwe: [79], severity: 6.1, confidence: 'high' },
  description: 'A value of the request is put into the page as it came.',
  help: 'A link with a script in that value runs the script in the browser of whoever follows it. Escape it where it is put out: `htmlspecialchars($value, ENT_QUOTES)`.',
  bad: "<?php echo 'Hello ' . $_GET['name'];",
  good: "<?php echo 'Hello ' . htmlspecialchars($_GET['name'], ENT_QUOTES);",
  query: `[(echo_statement) (print_intrinsic)] @output
    ((php_tag) @tag . (expression_statement) @output)
    ((text_interpolation (php_tag) @tag) . (expression_statement) @output)
    ${callsOf('printf', 'vprintf', 'print_r', 'exit', 'die')}
    (exit_statement) @output`,
  check(match) {
    const output = match.find('output') ?? match.node('call');
    const tag = match.find('tag');
    if (tag !== undefined && tag.text !== '<?=') return undefined;
    const parts = output.type === 'function_call_expression' ? argumentValues(output) : output.namedChildren;
    if (calledFunction(output) === 'print_r' && parts.length > 1) return undefined;
    const value = parts.map((part) => requestValueIn(part)).find((one) => one !== undefined);
    return value === undefined
      ? undefined
      : { at: value, message: 'This value of the request gets into the page unescaped.' };
  },
};
