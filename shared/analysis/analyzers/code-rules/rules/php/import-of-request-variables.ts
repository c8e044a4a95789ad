import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { isOfRequest } from '../../php-syntax/request-value';

export const importOfRequestVariables: CodeRule = {
  id: 'php/import-of-request-variables',
  languages: ['php'],
  grade: { cwe: [454], severity: 8.1, confidence: 'high' },
  description: 'Every field of the request becomes a variable.',
  help: 'Whoever sends the request chooses the names, and so can set or overwrite any variable of this scope. Read the fields you expect one by one.',
  bad: '<?php extract($_POST);',
  good: "<?php $name = $_POST['name'] ?? '';",
  query: callsOf('extract', 'import_request_variables', 'parse_str', 'mb_parse_str'),
  check(match) {
    const call = match.node('call');
    const values = argumentValues(call);
    const [source] = values;
    const name = calledFunction(call);
    const isOfOutside = source !== undefined && (isOfRequest(source) || /QUERY_STRING/.test(source.text));
    const isImport =
      name === 'extract'
        ? isOfOutside && !/EXTR_(?:SKIP|PREFIX_ALL)/.test(call.text)
        : name === 'import_request_variables' || (values.length === 1 && isOfOutside);
    return isImport ? { at: call, message: 'The request chooses which variables are set here.' } : undefined;
  },
};
