import type { CodeRule } from '../../code-rule';
import { argumentValues, hasUnplacedArguments } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';
import { isTestPath } from '../../php-syntax/test-code';

export const passwordInConnection: CodeRule = {
  id: 'php/password-in-connection',
  languages: ['php'],
  grade: { cwe: [798, 259], severity: 7.5, confidence: 'medium' },
  description: 'The password of a database stands in the code.',
  help: 'Everyone who can read the code can use it, and it cannot be changed without changing the code. Read it from the environment or a secret store.',
  bad: "<?php $db = new PDO('mysql:host=db', 'shop', 'hunter2');",
  good: "<?php $db = new PDO('mysql:host=db', 'shop', getenv('DB_PASSWORD'));",
  query: `${callsOf('mysqli_connect', 'mysql_connect', 'mysql_pconnect', 'oci_connect', 'ldap_bind', 'ssh2_auth_password', 'ftp_login', 'odbc_connect')}
    (object_creation_expression [(name) (qualified_name)] @class (#any-of? @class "PDO" "\\\\PDO" "mysqli" "\\\\mysqli")) @call`,
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path) || hasUnplacedArguments(call)) return undefined;
    const name = calledFunction(call) ?? '';
    const password = argumentValues(call)[name.startsWith('oci') ? 1 : 2];
    const text = constantText(password);
    return password === undefined || text === undefined || text === ''
      ? undefined
      : { at: password, message: 'This password can be read by everyone who can read the code.' };
  },
};
