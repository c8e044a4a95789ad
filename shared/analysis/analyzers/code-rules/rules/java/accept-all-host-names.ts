import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
import { withoutComments } from '../../java-syntax/calls';

export const acceptAllHostNames: CodeRule = {
  id: 'java/accept-all-host-names',
  languages: ['java'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The name of the host is not compared with its certificate.',
  help: 'A valid certificate of any other host is then good enough to read and change the traffic. Leave the default verifier in place.',
  bad: 'class Shop { void open(HttpsURLConnection it) { it.setHostnameVerifier((host, session) -> true); } }',
  good: 'class Shop { void open(HttpsURLConnection it) { it.connect(); } }',
  query: `
    ((method_invocation name: (identifier) @name arguments: (argument_list (lambda_expression body: (_) @value) @at))
      (#match? @name "ostnameVerifier$"))
    ((method_declaration type: (boolean_type) name: (identifier) @name
      parameters: (formal_parameters (formal_parameter) (formal_parameter type: (_) @session)) body: (block) @value)
      (#eq? @name "verify") (#match? @session "SSLSession$"))
    ((field_access object: (identifier) @owner) @use (#eq? @owner "NoopHostnameVerifier"))
    ((identifier) @use (#any-of? @use "ALLOW_ALL_HOSTNAME_VERIFIER" "AllowAllHostnameVerifier"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const message = 'The certificate of any host is accepted for this one.';
    const use = match.find('use');
    if (use !== undefined) return { at: use, message };
    const value = match.node('value');
    const statements = value.type === 'block' ? withoutComments(value) : [value];
    if (statements.length !== 1 || !/^(?:return\s+)?true;?$/.test(statements[0]?.text ?? '')) return undefined;
    return { at: match.find('at') ?? match.node('name'), message };
  },
};
