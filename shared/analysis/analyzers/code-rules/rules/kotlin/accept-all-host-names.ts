import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';
export const acceptAllHostNames: CodeRule = {
  id: 'kotlin/accept-all-host-names',
  languages: ['kotlin'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The name of the host is not compared with its certificate.',
  help: 'A valid certificate of any other host is then good enough to read and change the traffic. Leave the default verifier in place.',
  bad: 'fun client() = OkHttpClient.Builder().hostnameVerifier { _, _ -> true }.build()',
  good: 'fun client() = OkHttpClient.Builder().build()',
  query: `
    ((call_expression . [(identifier) @name (navigation_expression (identifier) @name .)] (annotated_lambda (lambda_literal) @lambda)) (#match? @name "ostnameVerifier$"))
    ((call_expression . [(identifier) @name (navigation_expression (identifier) @name .)] (value_arguments (value_argument (lambda_literal) @lambda))) (#match? @name "ostnameVerifier$"))
    ((assignment left: (_) @name right: (call_expression . (identifier) (annotated_lambda (lambda_literal) @lambda))) (#match? @name "ostnameVerifier$"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const lambda = match.node('lambda');
    if (!/^\{\s*(?:[\w\s,:?]{1,80}->)?\s*true\s*\}$/.test(lambda.text)) return undefined;
    return { at: lambda, message: 'The certificate of any host is accepted for this one.' };
  },
};
