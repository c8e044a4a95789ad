import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const certificateCheckOff: CodeRule = {
  id: 'csharp/certificate-check-off',
  languages: ['csharp'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The certificate of the server is accepted whatever it is.',
  help: 'Anybody between the two ends can read and change everything. Remove the callback; for a private authority add its certificate to the trusted ones.',
  bad: `class Client {
  HttpClientHandler handler = new HttpClientHandler {
    ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true
  };
}`,
  good: `class Client {
  HttpClientHandler handler = new HttpClientHandler { CheckCertificateRevocationList = true };
}`,
  query: `
    (assignment_expression left: [(identifier) @name (member_access_expression name: (identifier) @name)] right: (_) @callback
      (#match? @name "CertificateCustomValidationCallback$|CertificateValidationCallback$|CertificateValidationCallBack$")) @at
    (object_creation_expression type: (_) @type arguments: (argument_list (argument (lambda_expression) @callback))
      (#match? @type "RemoteCertificateValidationCallback$")) @at
    (object_creation_expression type: (_) @type arguments: (argument_list (argument) (argument) (argument [(lambda_expression) (anonymous_method_expression)] @callback))
      (#match? @type "SslStream$")) @at`,
  check(match) {
    const callback = match.node('callback');
    if (isTestPath(match.file.path) || !acceptsAll(callback)) return undefined;
    return { at: match.node('at'), message: 'Every certificate is accepted, also that of an attacker.' };
  },
};

function acceptsAll(callback: Node): boolean {
  if (callback.text.endsWith('DangerousAcceptAnyServerCertificateValidator')) return true;
  if (!['lambda_expression', 'anonymous_method_expression'].includes(callback.type)) return false;
  const body = callback.childForFieldName('body') ?? callback.namedChildren.find(({ type }) => type === 'block');
  if (body?.type === 'boolean_literal') return body.text === 'true';
  const statements = body?.namedChildren.filter(({ type }) => type !== 'comment') ?? [];
  return statements.length === 1 && /^return\s+true\s*;$/.test(statements[0]?.text ?? '');
}
